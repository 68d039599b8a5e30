// Copying is not sending: only when the host says so the ledger gets its line and the step its tick, both in one change of the note.
import type { TFile } from 'obsidian';
import { readSteps } from '../../core/checklist/step-list';
import { setStep } from '../../core/checklist/tick';
import { appendToLedger } from '../../core/message/ledger';
import { isProblem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Change } from '../../core/text/edit';
import type { Host } from '../host';
import { sayWritten } from '../say-written';
import { ownKind } from './message-shelf';
import type { Prepared } from './preparation';

const texts = strings.messages;

export async function markSent(host: Host, file: TFile, { source, reading }: Prepared): Promise<void> {
	const { details, show } = reading;
	const sent = {
		at: host.now(),
		message: source.id,
		channel: source.channel,
		start: details.start,
		title: details.title,
		guests: details.guests.map(({ name }) => name),
	};
	const ticks = show.ledger.tickStep && host.settings.current().preferences.tickOnSend;
	const own = ownKind(source, show);
	const wanted = own?.id ?? source.step;
	const change: Change = (text) => {
		const steps = ticks && wanted !== null ? readSteps(text, show, own === null ? [] : [own]) : [];
		const step = steps.find(({ kind, status }) => kind === wanted && status === 'open');
		const tick = step === undefined ? [] : setStep(text, step.ref, 'x');
		return isProblem(tick) ? tick : [...tick, ...appendToLedger(text, sent, show)];
	};
	sayWritten(host, await host.door.editNote(file, texts.marking, change), texts.marked(source.name));
}
