// The lines an .ics file is made of (RFC 5545 §3.1): name, parameters, value, folded so that none is longer than 75 octets.

/** Octets of a line, its line break aside. */
const longest = 75;

/** One property with its line break. `parameters` are in the order given; their values hold no double quote and no control character. */
export function contentLine(name: string, value: string, parameters: Readonly<Record<string, string>> = {}): string {
	const rest = Object.entries(parameters).map(([key, text]) => `;${key}=${parameterValue(text)}`);
	return `${folded(`${name}${rest.join('')}:${value}`)}\r\n`;
}

/** A text as the value of a property (§3.3.11); its line breaks are `\n`. */
export function textValue(text: string): string {
	return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\n');
}

/** An instant in milliseconds as a UTC date-time (§3.3.5): `20231201T124500Z`. */
export function dateTimeValue(at: number): string {
	return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** Quoted where it holds what would end it (§3.2). */
function parameterValue(text: string): string {
	return /[:;,]/.test(text) ? `"${text}"` : text;
}

/** A blank after a line break is taken out again by the reader, so a line may be broken anywhere but within a character. */
function folded(line: string): string {
	let result = '';
	let octets = 0;
	for (const character of line) {
		const size = octetsOf(character);
		if (octets + size > longest) {
			result += '\r\n ';
			octets = 1;
		}
		result += character;
		octets += size;
	}
	return result;
}

/** Length of a character in UTF-8; half of a pair is written as the replacement character, which takes three. */
function octetsOf(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
}
