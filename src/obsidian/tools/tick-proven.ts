// Ticks what the note itself shows to be done, as one change.
import type { TFile } from 'obsidian';
import { evidenceFacts } from '../../core/action/evidence-facts';
import { provenSteps } from '../../core/checklist/evidence';
import type { Step } from '../../core/checklist/step';
import { tickGroup } from '../../core/checklist/tick';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { sayWritten } from '../say-written';

const texts = strings.panel;

/** Ticks every proven step of the episode, read anew; says so when there is none. */
export function tickProven(host: Host, file: TFile): void {
	host.notices.guard(texts.ticking, async () => {
		const reading = await host.archive.read(file.path);
		if (reading === null) return;
		const facts = evidenceFacts(reading, { now: host.now(), indexed: false });
		const proven = provenSteps(reading.steps, facts, reading.vocabulary);
		if (proven.length === 0) host.notices.say(texts.noneProven);
		else await tickSteps(host, file, proven);
	});
}

/** Ticks these steps as one change; none of them when one of their lines has changed meanwhile. */
export async function tickSteps(host: Host, file: TFile, steps: readonly Step[]): Promise<void> {
	const refs = steps.map(({ ref }) => ref);
	const written = await host.door.editNote(file, texts.ticking, (text) => tickGroup(text, refs));
	sayWritten(host, written, texts.ticked(steps.length));
}
