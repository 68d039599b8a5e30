// Getting a guest, a date and a note ready.
import { noEvidence, sent, sentForThisDate, when } from '../fact';
import { kindsOfPhase } from '../kind';

export const preparationKinds = kindsOfPhase('before', {
	'create-note': {
		english: 'new md file, copy this template, create the note',
		spanish: 'crear la nota, copiar esta plantilla',
		due: 'T-21',
		tools: [],
		// The note in which the step stands is the evidence.
		evidence: when(() => true),
	},
	'update-index': {
		english: 'readme, upcoming section, index note, add … to the index',
		spanish: 'nota indice, agregar … al indice',
		due: 'T-14',
		tools: ['index'],
		evidence: when(({ indexed }) => indexed),
	},
	'contact-guest': {
		english: 'contact the guest, contact guest, contact guests, invite the guest to the show, reach out to the guest',
		spanish:
			'contactar al invitado, contactar a la invitada, contactar a los invitados, invitar al invitado, contacta al invitado',
		due: 'T-21',
		tools: ['message:guest-invite', 'message:guest-invite-short'],
		evidence: sent('guest-invite', 'guest-invite-short'),
	},
	'confirm-date': {
		english:
			'guest agrees, guest says yes, choose a date, settle the date, pick a date, confirm the date, agree on a date',
		spanish: 'invitado acept, invitada acept, elegir una fecha, elegir la fecha, acordar la fecha, confirmar la fecha',
		due: 'T-14',
		tools: ['slot', 'message:date-confirmation'],
		evidence: sentForThisDate('date-confirmation'),
	},
	'confirm-time': {
		english: 'confirm the time, confirm the hour',
		spanish: 'confirmar la hora, confirmar el momento, confirmar el horario',
		due: 'T-14',
		tools: ['message:date-confirmation'],
		evidence: sentForThisDate('date-confirmation'),
	},
	'calendar-invite': {
		english: 'invite them to … calendar, calendar invite, calendar event, calendar entry, save the date',
		spanish: 'invitacion de calendario, invitacion al calendario, evento de calendario, apartar la fecha',
		due: 'T-14',
		tools: ['calendar', 'message:calendar-title', 'message:calendar-text'],
		evidence: (facts) =>
			facts.calendarId === null ? sentForThisDate('calendar-title', 'calendar-text')(facts) : 'proven',
	},
	'community-calendar': {
		english: 'community calendar, public calendar',
		spanish: 'calendario de la comunidad, calendario publico',
		due: 'T-7',
		tools: ['calendar'],
		evidence: noEvidence,
	},
	briefing: {
		english: 'brief the guest, send the briefing, guest briefing',
		spanish: 'enviar la guia al invitado, preparar al invitado',
		due: 'T-3',
		tools: ['message:briefing'],
		evidence: sentForThisDate('briefing'),
	},
	reminder: {
		english: 'remind the guest, send a reminder, send the reminder',
		spanish: 'recordar al invitado, enviar un recordatorio, enviar el recordatorio',
		due: 'T-1',
		tools: ['message:reminder'],
		evidence: sentForThisDate('reminder'),
	},
});
