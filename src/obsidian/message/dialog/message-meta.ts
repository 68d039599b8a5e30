// For whom a message is, where it goes, and when it went out.
import type { ListedMessage } from '../../../core/action/message-list';
import type { EpisodeDetails } from '../../../core/episode/episode';
import { outdated, toldFacts } from '../../../core/message/ledger';
import { strings } from '../../../core/strings';
import { selectField } from '../../form/field';
import { channelName } from './message-preview';
import { hostMoment } from './message-state';

const texts = strings.messageDialog;

interface MetaContext {
	readonly channel: string;
	readonly details: EpisodeDetails;
	/** The host's own. */
	readonly zone: string;
	setChannel(channel: string): void;
}

export function drawMeta(parent: HTMLElement, { source, sent }: ListedMessage, context: MetaContext): void {
	const { channel, details, zone } = context;
	const meta = parent.createDiv({ cls: 'oh-message-meta' });
	meta.createSpan({ text: texts.audiences[source.audience] });
	if (source.channels.length > 1)
		selectField(meta, {
			label: texts.channel,
			choices: source.channels.map((id) => ({ value: id, label: channelName(id) })),
			value: channel,
			onChange: (chosen) => context.setChannel(chosen),
		});
	else meta.createSpan({ text: channelName(source.channel) });

	const stale = outdated(sent, toldFacts(details));
	for (const each of sent) {
		const line = parent.createDiv({
			cls: 'oh-message-sent',
			text: texts.sentOn(channelName(each.channel), hostMoment(each.at, zone)),
		});
		const other = stale.find((old) => old.channel === each.channel)?.changed ?? [];
		if (other.length > 0)
			line.createSpan({
				cls: 'oh-message-stale',
				text: ` ${texts.saysOther(other.map((fact) => texts.told[fact]))}`,
			});
	}
}
