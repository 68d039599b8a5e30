// What a line (without its indentation) begins, by its first characters: CommonMark 0.31 §4 and §5.

/** `## Text ##`, as level and text. */
export function headingIn(line: string): { readonly level: number; readonly text: string } | null {
	let level = 0;
	while (line.charAt(level) === '#') level++;
	if (level === 0 || level > 6 || !isBlankAt(line, level)) return null;
	const text = line.slice(level).trim();
	let end = text.length;
	while (text.charAt(end - 1) === '#') end--;
	return { level, text: isBlankAt(text, end - 1) ? text.slice(0, end).trimEnd() : text };
}

/** The rank of the heading this line makes of the paragraph above it: 1 for `===`, 2 for `---`; null for any other line. */
export function underlineLevel(line: string): 1 | 2 | null {
	const char = line.charAt(0);
	if ((char !== '=' && char !== '-') || !isOnly(line, char)) return null;
	return char === '=' ? 1 : 2;
}

/** `---`, `***` or `___`, with blanks between. */
export function isDivider(line: string): boolean {
	const char = line.charAt(0);
	if (char !== '-' && char !== '*' && char !== '_') return false;
	let count = 0;
	for (let i = 0; i < line.length; i++) {
		if (line.charAt(i) === char) count++;
		else if (!isBlankAt(line, i)) return false;
	}
	return count >= 3;
}

/** The marks of the fence that begins here, or null. */
export function fenceIn(line: string): string | null {
	const char = line.charAt(0);
	if (char !== '`' && char !== '~') return null;
	let length = 0;
	while (line.charAt(length) === char) length++;
	return length < 3 || (char === '`' && line.includes('`', length)) ? null : line.slice(0, length);
}

/** Whether this line ends the code that `fence` began: as many of the same marks or more, and nothing else. */
export function closesFence(line: string, fence: string): boolean {
	return line.startsWith(fence) && isOnly(line, fence.charAt(0));
}

/** The length of `-`, `*`, `+`, `1.` or `1)` with a blank behind it, or null. A paragraph is interrupted only by an item with text, and by a first one. */
export function markerIn(line: string, inParagraph: boolean): number | null {
	let length = 0;
	const char = line.charAt(0);
	if (char === '-' || char === '*' || char === '+') length = 1;
	else {
		while (length < 9 && isDigit(line.charCodeAt(length))) length++;
		const delimiter = line.charAt(length);
		if (length === 0 || (delimiter !== '.' && delimiter !== ')')) return null;
		if (inParagraph && Number(line.slice(0, length)) !== 1) return null;
		length++;
	}
	if (!isBlankAt(line, length)) return null;
	return inParagraph && line.slice(length).trim() === '' ? null : length;
}

/** The character in the box that begins here, where a blank or the end of the line follows it. */
export function boxIn(line: string): string | null {
	return line.charAt(0) === '[' && line.charAt(2) === ']' && isBlankAt(line, 3) ? line.charAt(1) : null;
}

/** The second line of a table. */
export function isTableDivider(line: string): boolean {
	return /^[|:-]/.test(line) && /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/.test(line);
}

/** `[label]: address`: no text, so that nothing can be underlined. */
export function isDefinition(line: string): boolean {
	return line.startsWith('[') && /^\[[^\]]+\]:\s*\S/.test(line);
}

/** A blank, or the end of the line. */
function isBlankAt(line: string, at: number): boolean {
	const char = line.charAt(at);
	return char === ' ' || char === '\t' || char === '';
}

function isOnly(line: string, char: string): boolean {
	const text = line.trimEnd();
	for (let i = 0; i < text.length; i++) if (text.charAt(i) !== char) return false;
	return text !== '';
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}
