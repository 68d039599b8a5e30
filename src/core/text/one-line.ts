// Names and titles come from mails and web pages. This makes them one plain line before they go anywhere.

const zwnj = 0x200c;
const zwj = 0x200d;

/**
 * One line, composed (NFC): controls and line breaks become a blank, bidi controls (CVE-2021-42574), zero-width characters and lone surrogates go,
 * runs of blanks become one. The joiners inside a word or an emoji stay: they are part of how it is spelt.
 */
export function oneLine(value: string): string {
	let result = '';
	for (const char of value) {
		const code = char.codePointAt(0) ?? 0;
		if (isBlank(code)) result += ' ';
		else if (!isDropped(code)) result += char;
	}
	return keepInnerJoiners(result).normalize('NFC').replace(/ {2,}/g, ' ').trim();
}

/** Controls, line and paragraph separators, and every kind of space. */
function isBlank(code: number): boolean {
	if (code <= 0x20 || (code >= 0x7f && code <= 0xa0)) return true;
	return (code >= 0x2000 && code <= 0x200a) || [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code);
}

/** Invisible or half a character: bidi marks and controls, zero-width space and friends, BOM, non-characters, lone surrogates. */
function isDropped(code: number): boolean {
	if (code >= 0xd800 && code <= 0xdfff) return true;
	if (code === 0x200b || code === 0x200e || code === 0x200f || code === 0x61c || code === 0xad || code === 0xfeff)
		return true;
	if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || (code >= 0xfff9 && code <= 0xfffb))
		return true;
	return (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
}

/** A joiner at an end or beside a blank joins nothing; several in a row join no more than one. */
function keepInnerJoiners(text: string): string {
	let result = '';
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === zwj || code === zwnj) {
			const before = result.charCodeAt(result.length - 1);
			const after = text.charCodeAt(i + 1);
			const joins =
				result !== '' &&
				before !== 0x20 &&
				!isJoiner(before) &&
				i + 1 < text.length &&
				after !== 0x20 &&
				!isJoiner(after);
			if (!joins) continue;
		}
		result += text[i];
	}
	return result;
}

function isJoiner(code: number): boolean {
	return code === zwj || code === zwnj;
}
