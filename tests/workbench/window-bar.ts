// The strip above the app: what it is, and switches for the looks a plugin must survive.
import type { HostApp } from '../host/app';
import { setIcon } from '../host/icons';

interface Switch {
	readonly id: string;
	readonly icon: string;
	readonly label: string;
	/** The query parameter that sets it at start. */
	readonly asked: (query: URLSearchParams) => boolean | null;
	readonly byDefault: () => boolean;
	readonly apply: (on: boolean, app: HostApp) => void;
}

const phoneWidth = window.matchMedia('(max-width: 480px)');

const switches: readonly Switch[] = [
	{
		id: 'dark',
		icon: 'moon',
		label: 'Dark theme',
		asked: (query) => (query.has('theme') ? query.get('theme') === 'dark' : null),
		byDefault: () => window.matchMedia('(prefers-color-scheme: dark)').matches,
		apply: (on) => {
			document.body.classList.toggle('theme-dark', on);
			document.body.classList.toggle('theme-light', !on);
		},
	},
	{
		id: 'mobile',
		icon: 'smartphone',
		label: 'Phone layout',
		asked: (query) => (query.has('mobile') ? query.get('mobile') === '1' : null),
		byDefault: () => phoneWidth.matches,
		apply: (on, app) => {
			app.emulateMobile(on);
			// On a phone the docks are drawers, and shut until somebody pulls one out.
			if (!on) return app.workspace.leftSplit.expand();
			app.workspace.leftSplit.collapse();
			app.workspace.rightSplit.collapse();
		},
	},
	{
		id: 'rtl',
		icon: 'pilcrow',
		label: 'Right to left',
		asked: (query) => (query.has('dir') ? query.get('dir') === 'rtl' : null),
		byDefault: () => false,
		apply: (on) => {
			document.documentElement.dir = on ? 'rtl' : 'ltr';
			document.body.classList.toggle('mod-rtl', on);
		},
	},
];

/** Sets every switch from the address or as it was left, and draws the strip, unless the page is to be bare. */
export function mountWindowBar(bar: HTMLElement, app: HostApp, query: URLSearchParams): void {
	const bare = query.get('bare') === '1';
	bar.hidden = bare;
	const buttons = bar.querySelector('.workbench-switches');
	for (const one of switches) {
		const key = `workbench-${one.id}`;
		const remembered = bare ? null : sessionStorage.getItem(key);
		let on = one.asked(query) ?? (remembered === null ? one.byDefault() : remembered === '1');
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'clickable-icon';
		button.title = one.label;
		button.setAttribute('aria-label', one.label);
		setIcon(button, one.icon);
		const show = () => {
			button.setAttribute('aria-pressed', String(on));
			one.apply(on, app);
		};
		button.addEventListener('click', () => {
			on = !on;
			sessionStorage.setItem(key, on ? '1' : '0');
			show();
		});
		if (one.id === 'mobile') {
			phoneWidth.addEventListener('change', (change) => {
				on = change.matches;
				show();
			});
		}
		show();
		buttons?.append(button);
	}
}
