// Values written into YAML. A name with a colon, a quote or a line break must not become another property (half of the hostile titles of our tests did,
// written plainly; none did as JSON-style strings).

/** Starts with a letter and holds nothing YAML reads as a mark: `: `, ` #`, brackets, quotes. */
const plain = /^\p{L}(?:[\p{L}\p{M}\p{N} ,.;/_()+~?=&%@#!$*'-]|:(?! |$))*$/u;
/** What YAML 1.1 or 1.2 reads as something else than text. */
const keyword = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i;
/** Obsidian's own date properties are plain. */
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The value as one line of YAML that is read back as exactly this text: plain where that is safe, else double-quoted. */
export function yamlScalar(value: string): string {
	if (day.test(value)) return value;
	const safe =
		plain.test(value) &&
		!keyword.test(value) &&
		!value.endsWith(' ') &&
		!value.includes(' #') &&
		!value.includes('---');
	return safe ? value : yamlQuoted(value);
}

/** The value as a double-quoted YAML string on one line. Everything YAML might take for a line break or refuse is escaped. */
export function yamlQuoted(value: string): string {
	return `"${yamlEscape(value)}"`;
}

/** The value for a place that stands between double quotes already. */
export function yamlEscape(value: string): string {
	let result = '';
	// JSON escapes quotes, backslashes, C0 controls and lone surrogates in the way YAML reads them.
	for (const char of JSON.stringify(value).slice(1, -1)) {
		const code = char.charCodeAt(0);
		result += mustEscape(code) ? `\\u${code.toString(16).padStart(4, '0')}` : char;
	}
	return result;
}

/** DEL and C1 with NEL, line and paragraph separators, byte order mark, non-characters (YAML 1.2 §5.1). */
function mustEscape(code: number): boolean {
	return (code >= 0x7f && code <= 0x9f) || code === 0x2028 || code === 0x2029 || code === 0xfeff || code >= 0xfffe;
}
