// What the host learns of a guest: how the name is said, which pronouns they use, where they live, how to write to them. A guest with a
// note of their own keeps it there; else it goes into their contact block in the episode.
import { bodyLines } from '../episode/body-line';
import { blockOf, readContactBlocks } from '../episode/contact-block';
import type { Guest } from '../episode/episode';
import { referenceHeadings } from '../episode/reference';
import type { Change } from '../text/edit';
import { newlineOf, readLines } from '../text/line';
import { oneLine } from '../text/one-line';
import { appendToSection } from '../text/section';

export type GuestFact = 'pronouns' | 'pronunciation' | 'zone' | 'email';

const labels: Readonly<Record<GuestFact, { readonly label: string; readonly known: RegExp }>> = {
	pronouns: { label: 'Pronouns', known: /^\s*(?:pronouns|pronombres)\s*:/i },
	pronunciation: { label: 'Pronunciation', known: /^\s*(?:pronunciation|pronunciaci[oó]n)\s*:/i },
	zone: { label: 'Zone', known: /^\s*(?:(?:time )?zone|zona horaria)\s*:/i },
	email: { label: 'Email', known: /^\s*(?:e-?mail|correo)\s*:/i },
};

/**
 * Writes a fact of a guest into the contact block of this guest: in place of the line that has it, else as a line more. Without a block
 * one is made under the references. `guestCount` is how many guests the episode has: the only guest's block needs no name.
 */
export function setGuestFact(
	guest: Pick<Guest, 'name' | 'firstName'>,
	fact: GuestFact,
	value: string,
	guestCount: number,
): Change {
	const { label, known } = labels[fact];
	const line = `${label}: ${oneLine(value)}`;
	return (text) => {
		const newline = newlineOf(text);
		const block = blockOf(guest, readContactBlocks(bodyLines(text)), guestCount);
		if (block === null) {
			const fence = ['```', `Contact ${guest.firstName}:`, line, '```'].join(newline);
			return appendToSection(text, referenceHeadings, 2, fence);
		}
		const { from, to } = block;
		const old = readLines(text.slice(from, to)).find((each) => known.test(each.text));
		if (old === undefined) return [{ from: to, to, insert: newline + line }];
		return old.text === line ? [] : [{ from: from + old.from, to: from + old.to, insert: line }];
	};
}
