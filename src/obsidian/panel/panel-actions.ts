// What a click in the panel does: through the one door, and the panel changes when the note has.
import { Menu, parseYaml, type TFile } from 'obsidian';
import type { AskedFact } from '../../core/action/guest-answers';
import { setStep, type StepMark } from '../../core/checklist/tick';
import type { Step } from '../../core/checklist/step';
import type { Guest } from '../../core/episode/episode';
import { isProblem } from '../../core/problem';
import { strings } from '../../core/strings';
import type { Change } from '../../core/text/edit';
import { setProperty } from '../../core/text/property';
import type { Host } from '../host';
import { addEpisodeItems } from '../menus';
import { openNote } from '../open-note';
import { sayWritten } from '../say-written';
import { saveAnswers } from '../tools/guest-answers';
import { tickSteps } from '../tools/tick-proven';
import type { ToolFace } from '../tools/tool-faces';
import { addSnoozeItems } from './snooze-items';

const texts = strings.panel;

export interface PanelActions {
	open(file: TFile, line?: number): void;
	mark(file: TFile, step: Step, to: StepMark): void;
	/** Ticks several steps at once, as one change. */
	tickAll(file: TFile, steps: readonly Step[]): void;
	setGuest(file: TFile, guest: Guest, fact: AskedFact, value: string): void;
	episodeMenu(file: TFile, event: MouseEvent | KeyboardEvent, unfinished: boolean): void;
	/** `tools` is everything that can be done for the step; its row shows the first alone. */
	stepMenu(file: TFile, step: Step, tools: readonly ToolFace[], event: MouseEvent | KeyboardEvent): void;
}

/** `drawAgain` puts back what a refused click has left on the page. */
export function panelActions(host: Host, drawAgain: () => void): PanelActions {
	function change(file: TFile, doing: string, edit: Change, done?: string): void {
		host.notices.guard(doing, async () => {
			const written = await host.door.editNote(file, doing, edit);
			if (isProblem(written)) host.notices.refuse(written);
			else if (done !== undefined) sayWritten(host, written, done);
			drawAgain();
		});
	}

	const open = (file: TFile, line?: number) =>
		host.notices.guard(texts.opening, () => openNote(host.app, file, line === undefined ? {} : { line }));
	const mark = (file: TFile, step: Step, to: StepMark) =>
		change(file, texts.ticking, (text) => setStep(text, step.ref, to));
	const snooze = (file: TFile, until: string, done: string) =>
		change(file, texts.snoozing, (text) => setProperty(text, 'snoozed', until, parseYaml), done);

	return {
		open,
		mark,

		tickAll(file, steps) {
			host.notices.guard(texts.ticking, async () => {
				await tickSteps(host, file, steps);
				drawAgain();
			});
		},

		setGuest(file, guest, fact, value) {
			host.notices.guard(strings.guestAnswers.doing, async () => {
				await saveAnswers(host, file, fact, new Map([[guest, value]]));
				drawAgain();
			});
		},

		episodeMenu(file, event, unfinished) {
			const menu = new Menu();
			menu.addItem((item) =>
				item
					.setSection('open')
					.setTitle(texts.openNote)
					.setIcon('file-text')
					.onClick(() => open(file)),
			);
			addEpisodeItems(host, menu, file);
			if (unfinished) addSnoozeItems(host, menu, file, (until, done) => snooze(file, until, done));
			showAt(menu, event);
		},

		stepMenu(file, step, tools, event) {
			const menu = new Menu();
			menu.addItem((item) =>
				item
					.setSection('open')
					.setTitle(texts.openStep)
					.setIcon('arrow-right')
					.onClick(() => open(file, step.line)),
			);
			for (const tool of tools)
				menu.addItem((item) =>
					item
						.setSection('tools')
						.setTitle(tool.label)
						.setIcon(tool.icon)
						.onClick(() => tool.run()),
				);
			const marks = [
				['x', texts.setDone, 'check'],
				[' ', texts.setOpen, 'square'],
				['-', texts.setNotApplicable, 'minus'],
			] as const;
			for (const [to, title, icon] of marks)
				menu.addItem((item) =>
					item
						.setSection('marks')
						.setTitle(title)
						.setIcon(icon)
						.onClick(() => mark(file, step, to)),
				);
			showAt(menu, event);
		},
	};
}

/** Where the mouse is, or below the row that has the focus. */
function showAt(menu: Menu, event: MouseEvent | KeyboardEvent): void {
	event.preventDefault();
	if (event.instanceOf(MouseEvent)) return void menu.showAtMouseEvent(event);
	const target = event.targetNode;
	if (target === null || !target.instanceOf(Element)) return;
	const { left, bottom } = target.getBoundingClientRect();
	menu.showAtPosition({ x: left, y: bottom }, target.doc);
}
