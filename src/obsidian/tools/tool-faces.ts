// The tools of steps: what each tag of core/checklist is called here and what one press of it does.
import type { TFile } from 'obsidian';
import type { Tool } from '../../core/checklist/kind';
import type { ShowProfile } from '../../core/show/profile';
import { strings } from '../../core/strings';
import type { Host } from '../host';
import { copyMessage } from '../message/copy-message';
import { askAddress } from './address-dialog';
import { goToSection } from './go-to-section';

const texts = strings.tools;
const addressFacts = ['url', 'studio', 'event'] as const;

/** What a tool is called, what it looks like, and what it does for one episode. */
export interface ToolFace {
	readonly label: string;
	readonly icon: string;
	run(): void;
}

/** Null where there is nothing to offer: a link the show does not have. */
export function toolFace(host: Host, tool: Tool, file: TFile, show: ShowProfile): ToolFace | null {
	const at = tool.indexOf(':');
	const [kind, what] = at === -1 ? [tool, ''] : [tool.slice(0, at), tool.slice(at + 1)];
	switch (kind) {
		case 'message':
			return {
				label: texts.copy(texts.messages[what] ?? what),
				icon: 'copy',
				run: () => copyMessage(host, file, what),
			};
		case 'open': {
			const address = show.links[what];
			if (address === undefined || !/^https?:\/\//i.test(address)) return null;
			return {
				label: texts.open(texts.links[what] ?? what),
				icon: 'external-link',
				run: () => void window.open(address),
			};
		}
		case 'section':
			return {
				label: texts.goTo(texts.sections[what] ?? what),
				icon: 'arrow-right',
				run: () => host.notices.guard(strings.panel.opening, () => goToSection(host, file, what)),
			};
		case 'field': {
			const fact = addressFacts.find((each) => each === what);
			if (fact === undefined) return null;
			return { label: strings.addresses.titles[fact], icon: 'link', run: () => askAddress(host, file, fact) };
		}
		default:
			return null;
	}
}
