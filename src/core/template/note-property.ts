// One line of a template's properties.
import { problem, type Problem } from '../problem';
import { oneLine } from '../text/one-line';
import { yamlEscape, yamlQuoted, yamlScalar } from '../text/yaml-scalar';
import type { Piece } from './render';

/**
 * A line of the template's properties with its values filled in. Text and values after the key are one scalar, quoted once where YAML needs it;
 * between quotes of the template values are escaped; in `[a, {{b}}]` each is quoted.
 */
export function renderProperty(line: readonly Piece[], origin: string): string | Problem {
	if (line.every((piece) => piece.literal)) return joined(line);
	const first = line.findIndex((piece) => !piece.literal);
	const before = joined(line.slice(0, first));
	// `key: `, `- `, or both; what follows on the line is the value.
	const start = /^[ \t]*(?:-[ \t]+)*(?:[^\s"'#[\]{}:-][^"'#[\]{}:]*:(?:[ \t]+|$))?/.exec(before)?.[0] ?? '';
	const opening = before.slice(start.length);
	const scalar: Piece[] = [{ text: opening, literal: true }, ...line.slice(first)];
	const written = start.trim() === '' ? null : /^["'[{]/.test(opening) ? insideQuotes(scalar) : wholeScalar(scalar);
	if (written === null) {
		return problem(
			'template-properties',
			`The template "${origin}" has an error in its properties.`,
			`A value stands where only "key: value" is possible: ${oneLine(joined(line)).slice(0, 60)}`,
			'Put each value on the line of its key.',
		);
	}
	return written === '' ? start.trimEnd() : `${start.trimEnd()} ${written.trimStart()}`;
}

/** Text and values together are one scalar; a comment of the template stays one. */
function wholeScalar(scalar: readonly Piece[]): string {
	const value: Piece[] = [];
	let comment = '';
	for (const piece of scalar) {
		const at = comment === '' && piece.literal ? piece.text.search(/(?:^|[ \t])#/) : -1;
		if (comment !== '') comment += oneLine(piece.text);
		else if (at === -1) value.push(piece);
		else {
			value.push({ text: piece.text.slice(0, at), literal: true });
			comment = piece.text.slice(at);
		}
	}
	const text = joined(trimmed(value));
	const isYaml = value.every((piece) => piece.literal);
	const isNumber = /^(?:0|[1-9]\d{0,14})$/.test(text);
	return (text === '' || isYaml || isNumber ? text : yamlScalar(text)) + comment.trimEnd();
}

/** Blanks of the template around the scalar are not part of it; those of a value are. */
function trimmed(scalar: readonly Piece[]): readonly Piece[] {
	return scalar.map((piece, index) => {
		if (!piece.literal) return piece;
		const text = index === 0 ? piece.text.trimStart() : piece.text;
		return { ...piece, text: index === scalar.length - 1 ? text.trimEnd() : text };
	});
}

/** A value outside quotes must be an element of its own: null where it would run into the text beside it. */
function insideQuotes(scalar: readonly Piece[]): string | null {
	let result = '';
	let quote: '"' | "'" | null = null;
	for (const { text, literal } of scalar) {
		if (!literal) {
			if (quote === null && !/[[{,:]\s*$/.test(result)) return null;
			result += quote === '"' ? yamlEscape(text) : quote === "'" ? oneLine(text).replace(/'/g, "''") : yamlQuoted(text);
			continue;
		}
		for (let i = 0; i < text.length; i++) {
			const char = text.charAt(i);
			if (quote === '"' && char === '\\') result += text.charAt(i++);
			else if (char === quote) quote = null;
			else if (quote === null && (char === '"' || char === "'")) quote = char;
			result += text.charAt(i);
		}
	}
	return result;
}

/** The pieces as one text. */
export function joined(line: readonly Piece[]): string {
	return line.map((piece) => piece.text).join('');
}
