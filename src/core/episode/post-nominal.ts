// What stands behind a name after a comma and belongs to it: degrees, licences, honours, and which of the family it is.

/** Without dots. Two capitals count as they are written here only, since "Ma" and "Iv" are names; the others in any letter case. */
const postNominals = [
	...['Jr', 'Sr', 'II', 'III', 'IV', 'Esq'],
	...['PhD', 'DPhil', 'EdD', 'DSc', 'MD', 'DDS', 'DVM', 'JD', 'LLB', 'LLM'],
	...['BA', 'BS', 'BSc', 'BEng', 'MA', 'MS', 'MSc', 'MBA', 'MEng', 'MPA', 'MPH'],
	...['CFA', 'CPA', 'CISSP', 'PMP', 'PE', 'RN'],
	...['OBE', 'MBE', 'CBE', 'FRS'],
];

const known = new Set(postNominals);
const folded = new Set(postNominals.filter((each) => !/^[A-Z]{2}$/.test(each)).map((each) => each.toLowerCase()));

/** After a comma, up to what ends a name: a separator, a bracket, a closing quote or mark, `from`. */
const afterComma = /,\s*([A-Za-z.]+)(?=\s*(?:[,;&("\u201c\u201d\u00bb\\`*]|$)|\s(?:and|AND|y|\+|from|@)\s)/y;

/** The length of the comma and the post-nominal that stand at an offset of a line of guests (`, PhD`); 0 where the comma separates two people. */
export function postNominalAt(line: string, at: number): number {
	afterComma.lastIndex = at;
	const [whole = '', word = ''] = afterComma.exec(line) ?? [];
	const bare = word.replaceAll('.', '');
	return known.has(bare) || folded.has(bare.toLowerCase()) ? whole.length : 0;
}
