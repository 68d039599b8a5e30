// The steps before the show, as the seed note and the later templates of real shows have them.
import { address, noEvidence, sent, sentForThisDate, watchAddress, when } from '../fact';
import { kindsOfPhase } from '../kind';

export const beforeKinds = kindsOfPhase('before', {
	'create-note': {
		phrases: ['new md file', 'copy this template', 'create the note', 'crear la nota', 'copiar esta plantilla'],
		due: 'T-21',
		tools: [],
		// The note in which the step stands is the evidence.
		evidence: when(() => true),
	},
	'update-index': {
		phrases: ['readme', 'upcoming section', 'index note', 'add … to the index', 'nota indice', 'agregar … al indice'],
		due: 'T-14',
		tools: ['index'],
		evidence: when(({ indexed }) => indexed),
	},
	'contact-guest': {
		phrases: [
			...[
				'contact the guest',
				'contact guest',
				'contact guests',
				'invite the guest to the show',
				'reach out to the guest',
			],
			...[
				'contactar al invitado',
				'contactar a la invitada',
				'contactar a los invitados',
				'invitar al invitado',
				'contacta al invitado',
			],
		],
		due: 'T-21',
		tools: ['message:guest-invite', 'message:guest-invite-short'],
		evidence: sent('guest-invite', 'guest-invite-short'),
	},
	'confirm-date': {
		phrases: [
			...[
				'guest agrees',
				'guest says yes',
				'choose a date',
				'settle the date',
				'pick a date',
				'confirm the date',
				'agree on a date',
			],
			...[
				'invitado acept',
				'invitada acept',
				'elegir una fecha',
				'elegir la fecha',
				'acordar la fecha',
				'confirmar la fecha',
			],
		],
		due: 'T-14',
		tools: ['slot', 'message:date-confirmation'],
		evidence: sentForThisDate('date-confirmation'),
	},
	'confirm-time': {
		phrases: [
			'confirm the time',
			'confirm the hour',
			'confirmar la hora',
			'confirmar el momento',
			'confirmar el horario',
		],
		due: 'T-14',
		tools: ['message:date-confirmation'],
		evidence: sentForThisDate('date-confirmation'),
	},
	'calendar-invite': {
		phrases: [
			...['invite them to … calendar', 'calendar invite', 'calendar event', 'calendar entry', 'save the date'],
			...['invitacion de calendario', 'invitacion al calendario', 'evento de calendario', 'apartar la fecha'],
		],
		due: 'T-14',
		tools: ['calendar', 'message:calendar-title', 'message:calendar-text'],
		evidence: (facts) =>
			facts.calendarId === null ? sentForThisDate('calendar-title', 'calendar-text')(facts) : 'proven',
	},
	thumbnail: {
		phrases: ['thumbnail', 'miniatura'],
		due: 'T-7',
		tools: ['thumbnail', 'open:thumbnail', 'open:thumbnailCheck'],
		evidence: noEvidence,
	},
	broadcast: {
		phrases: [
			...[
				'schedule the broadcast',
				'schedule the stream',
				'schedule the livestream',
				'schedule the live stream',
				'set up the broadcast',
			],
			...['agendar transmision', 'agendar la transmision', 'programar transmision', 'programar la transmision'],
		],
		due: 'T-7',
		tools: ['message:broadcast-title', 'message:broadcast-description', 'open:streaming'],
		evidence: when(({ videoId }) => videoId !== null),
	},
	'broadcast-title': {
		phrases: [
			'in the title',
			'in its title',
			'broadcast title',
			'stream title',
			'video title',
			'en el titulo',
			'titulo de la transmision',
		],
		due: 'T-7',
		tools: ['message:broadcast-title'],
		evidence: sentForThisDate('broadcast-title'),
	},
	'broadcast-description': {
		phrases: [
			...['standard description', 'broadcast description', 'stream description', 'description of the broadcast'],
			...['descripcion estandar', 'descripcion de estandar', 'descripcion de la transmision'],
		],
		due: 'T-7',
		tools: ['message:broadcast-description'],
		evidence: sentForThisDate('broadcast-description'),
	},
	'learn-studio': {
		phrases: [
			'get familiar with',
			'crash course',
			'learn to use',
			'familiarizarse con',
			'aprender a usar',
			'curso rapido',
		],
		due: 'T-7',
		tools: ['open:streaming'],
		evidence: noEvidence,
	},
	'studio-link': {
		phrases: [
			...[
				'streamyard invite link',
				'streamyard link',
				'studio link',
				'studio invite link',
				'backstage link',
				'link to the studio',
			],
			...[
				'link de invitacion a',
				'enlace de invitacion a',
				'enlace del estudio',
				'enlace al estudio',
				'link del estudio',
				'link al estudio',
			],
		],
		due: 'T-5',
		tools: ['field:studio', 'open:streaming'],
		evidence: address('studio'),
	},
	'youtube-link': {
		phrases: [
			...['youtube link', 'link to youtube', 'youtube url', 'youtube address', 'watch link', 'link of the video'],
			...['link de youtube', 'enlace de youtube', 'enlace a youtube', 'url de youtube', 'direccion de youtube'],
		],
		due: 'T-5',
		tools: ['field:url'],
		evidence: watchAddress,
	},
	event: {
		phrases: ['meetup', 'create an event', 'create the event', 'crear el evento', 'crear un evento'],
		due: 'T-7',
		tools: ['message:meetup-title', 'message:meetup-text', 'field:event', 'open:meetup'],
		evidence: address('event'),
	},
	social: {
		phrases: [
			...[
				'tweet',
				'posts on socials',
				'post on socials',
				'social post',
				'social media post',
				'posts on social',
				'post on social',
			],
			...[
				'mastodon',
				'bluesky',
				'publicacion en redes',
				'publicar en redes',
				'publicaciones en redes',
				'mensaje en redes',
			],
		],
		due: 'T-1',
		tools: ['message:social-live', 'message:social-upcoming'],
		evidence: sentForThisDate('social-live', 'social-upcoming'),
	},
	'slack-internal': {
		phrases: ['slack … internal', 'internal slack', 'internal … slack', 'slack interno', 'slack … interno'],
		due: 'T-1',
		tools: ['message:slack-internal'],
		evidence: sentForThisDate('slack-internal'),
	},
	'slack-public': {
		phrases: [
			...[
				'slack … public',
				'public slack',
				'public … slack',
				'community slack',
				'slack … community',
				'community … slack',
			],
			...['slack publico', 'slack … publico', 'slack de la comunidad'],
		],
		due: 'T-1',
		tools: ['message:slack-public'],
		evidence: sentForThisDate('slack-public'),
	},
	'community-calendar': {
		phrases: ['community calendar', 'public calendar', 'calendario de la comunidad', 'calendario publico'],
		due: 'T-7',
		tools: ['calendar'],
		evidence: noEvidence,
	},
	'reference-links': {
		phrases: [
			'reference links',
			'think of any … links',
			'links for the audience',
			'enlaces de referencia',
			'links de referencia',
		],
		due: 'T-2',
		tools: ['section:references'],
		evidence: when(({ references }) => references.length > 0),
	},
	briefing: {
		phrases: [
			'brief the guest',
			'send the briefing',
			'guest briefing',
			'enviar la guia al invitado',
			'preparar al invitado',
		],
		due: 'T-3',
		tools: ['message:briefing'],
		evidence: sentForThisDate('briefing'),
	},
	reminder: {
		phrases: [
			'remind the guest',
			'send a reminder',
			'send the reminder',
			'recordar al invitado',
			'enviar un recordatorio',
			'enviar el recordatorio',
		],
		due: 'T-1',
		tools: ['message:reminder'],
		evidence: sentForThisDate('reminder'),
	},
});
