// A playlist leaves no trace in the note, so the host says when the video is in it: one press, and the note has it.
import type { TFile } from 'obsidian';
import { tickKind } from '../../core/action/tick-kind';
import { appendToLedger, toldFacts } from '../../core/message/ledger';
import { isProblem } from '../../core/problem';
import { strings } from '../../core/strings';
import { inSteps } from '../../core/text/in-steps';
import type { Host } from '../host';
import { sayWritten } from '../say-written';

const texts = strings.playlist;
const kind = 'playlist';

/** Opens the playlist, and asks quietly whether the video is in it now. */
export function openPlaylist(host: Host, file: TFile, address: string): void {
	window.open(address);
	host.notices.say(texts.opened, [
		{ label: texts.confirm, run: () => host.notices.guard(texts.confirming, () => confirm(host, file)) },
	]);
}

async function confirm(host: Host, file: TFile): Promise<void> {
	const reading = await host.archive.read(file.path);
	if (reading === null) return;
	const { show, details } = reading;
	const sent = { at: host.now(), message: kind, channel: 'youtube', ...toldFacts(details) };
	const ticks = show.ledger.tickStep && host.settings.current().preferences.tickOnSend;
	const change = inSteps([
		...(ticks ? [tickKind(show, kind)] : []),
		...(show.ledger.on ? [(text: string) => appendToLedger(text, sent, show)] : []),
	]);
	const written = await host.door.editNote(file, texts.confirming, change);
	const nothing = !isProblem(written) && written.place === 'nowhere';
	sayWritten(host, written, nothing ? texts.notNoted : texts.confirmed);
}
