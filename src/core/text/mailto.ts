// Links that open a draft in the mail program (RFC 6068).

/** Windows passes on about 2,000 characters of a link; what is longer may arrive without its end, or not at all. */
const longest = 1800;

export interface Mail {
	readonly to: readonly string[];
	readonly cc?: readonly string[];
	readonly subject: string;
	/** Plain text, any number of lines. */
	readonly body: string;
}

export interface MailtoLink {
	readonly address: string;
	/** False when the body was too long for a link: put it on the clipboard and say so. */
	readonly hasBody: boolean;
}

/**
 * A `mailto:` link for a draft, at most 1,800 characters: beyond that it has the subject alone. Everything is encoded, so
 * that no value can add a recipient or a header; blanks are `%20`, because mail programs show a `+` as it is.
 */
export function mailtoLink({ to, cc = [], subject, body }: Mail): MailtoLink {
	const link = (fields: readonly (readonly [string, string])[]): string => {
		const query = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`);
		return `mailto:${to.map(mailbox).join(',')}${query.length === 0 ? '' : `?${query.join('&')}`}`;
	};
	const head = [
		['cc', cc.map(mailbox).join(',')],
		['subject', encode(subject.replace(/\s+/g, ' ').trim())],
	] as const;
	const whole = link([...head, ['body', encode(body.replace(/\r\n|\r|\n/g, '\r\n'))]]);
	return whole.length <= longest ? { address: whole, hasBody: true } : { address: link(head), hasBody: false };
}

function mailbox(email: string): string {
	return encode(email.trim()).replace('%40', '@');
}

function encode(text: string): string {
	// encodeURIComponent throws at half a character.
	const whole = Array.from(text, (char) => (/^[\ud800-\udfff]$/.test(char) ? '\ufffd' : char)).join('');
	return encodeURIComponent(whole).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
