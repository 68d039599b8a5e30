// The blanks an invite leaves for the host, as our templates and real notes write them, and the facts they stand for.
import { fold } from '../text/fold';

/** By what stands between the brackets, folded. The seed's own `[blog post/video/post]` is among them. */
const blanks: Readonly<Record<string, string>> = {
	topic: 'topic',
	tema: 'topic',
	source: 'source',
	fuente: 'source',
	found: 'found',
	'blog post/video/post': 'found',
	'post/talk/video': 'found',
	'articulo/charla/video': 'found',
	name: 'host.name',
	nombre: 'host.name',
	position: 'host.position',
	puesto: 'host.position',
	guest: 'guest.firstName',
	'guest name': 'guest.firstName',
	invitado: 'guest.firstName',
	date: 'day',
	fecha: 'day',
};

export interface InviteBlank {
	/** As written, with its brackets: `[topic]`, `` `<guest>` ``. */
	readonly written: string;
	/** The fact that fills it, as templates name it. */
	readonly fact: string;
	readonly from: number;
	readonly to: number;
}

/** A task box and the label of a link are no blanks. Angle brackets are often in code, since they would vanish otherwise. */
const bracketed = /\[([^[\]\n]{2,60})\](?![(:])|`?<([^<>\n`/]{2,40})>`?/gu;

/** The known blanks in a text, in order, with their offsets. Others that look like one are for the guard against placeholders. */
export function findBlanks(text: string): readonly InviteBlank[] {
	return [...text.matchAll(bracketed)].flatMap((found) => {
		const [written, square, angle] = found;
		const fact = blanks[fold(square ?? angle ?? '')];
		return fact === undefined ? [] : [{ written, fact, from: found.index, to: found.index + written.length }];
	});
}

/** The text with every known blank filled whose fact is not empty; the others stay as they are. */
export function fillBlanks(text: string, fact: (name: string) => string): string {
	let filled = '';
	let at = 0;
	for (const blank of findBlanks(text)) {
		const value = fact(blank.fact);
		filled += text.slice(at, blank.from) + (value === '' ? blank.written : value);
		at = blank.to;
	}
	return filled + text.slice(at);
}
