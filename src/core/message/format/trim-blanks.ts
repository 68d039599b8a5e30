/** The text without blanks at its end. An expression would look at every blank of the text for each one before it. */
export function trimBlanksAtEnd(text: string): string {
	let end = text.length;
	while (end > 0 && (text.charAt(end - 1) === ' ' || text.charAt(end - 1) === '\t')) end--;
	return text.slice(0, end);
}
