// A row that shows what comes of the fields beside it, while they are typed.
import type { SettingDefinitionRender } from 'obsidian';
import type { ShowProfile } from '../../core/show/profile';
import type { ShowDesk } from './desk';

export function exampleRow(
	desk: ShowDesk,
	name: string,
	example: (show: ShowProfile) => string,
): SettingDefinitionRender {
	return {
		name,
		searchable: false,
		render(setting) {
			setting.setClass('oh-example');
			setting.descEl.setAttrs({ 'aria-live': 'polite', dir: 'auto' });
			const draw = (show: ShowProfile): void => void setting.setDesc(example(show));
			draw(desk.show());
			return desk.onPreview(draw);
		},
	};
}
