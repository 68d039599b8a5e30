// Nine kinds of line break and encoding in which the same note may lie on a disk.

export const noteShapes: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => text.replace(/\n/g, '\r\n'),
	(text) => `\uFEFF${text}`,
	(text) => `\uFEFF${text.replace(/\n/g, '\r\n')}`,
	(text) => text.replace(/\n$/, ''),
	(text) => `${text}\n\n\n`,
	(text) => text.replace(/\n/, '\r\n'),
	(text) => `${text}   `,
	(text) => text.replace(/text/g, '\u00a0text\u2028'),
];
