// The tool of a step as a button: doing the step is one press away.
import { setIcon, setTooltip } from 'obsidian';
import type { Tool } from '../../core/checklist/kind';
import type { ToolFace } from '../tools/tool-faces';

export interface ToolButtons {
	add(
		parent: HTMLElement,
		tool: Tool,
		look: { readonly small: boolean; readonly label?: (tool: string) => string },
	): HTMLButtonElement | null;
}

export function toolButtons(faceOf: (tool: Tool) => ToolFace | null): ToolButtons {
	return {
		add(parent, tool, { small, label }) {
			const face = faceOf(tool);
			if (face === null) return null;
			const button = parent.createEl('button', {
				cls: small ? 'clickable-icon oh-tool' : 'oh-tool-button',
				attr: { type: 'button' },
			});
			setIcon(button.createSpan({ cls: 'oh-tool-icon', attr: { 'aria-hidden': 'true' } }), face.icon);
			if (small) {
				button.setAttribute('aria-label', label?.(face.label) ?? face.label);
				setTooltip(button, face.label);
			} else button.createSpan({ text: face.label });
			button.addEventListener('click', (event) => {
				event.preventDefault();
				event.stopPropagation();
				// Asked again at the press: the row may serve another episode by now.
				faceOf(tool)?.run();
			});
			return button;
		},
	};
}

export function sameTools(a: readonly Tool[], b: readonly Tool[]): boolean {
	return a.length === b.length && a.every((tool, at) => tool === b[at]);
}
