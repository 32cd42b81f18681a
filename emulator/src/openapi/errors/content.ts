import { errorOf, type DocumentError } from './DocumentError';

const oneExample = 'The schema was made from one example, of a template with a flow button';
const asForm = 'The document describes a form, where a list is text; in JSON it is a list';

/** Templates and Flows. */
export const contentErrors: readonly DocumentError[] = [
	errorOf('template.list', /^query: status is not/, 'Of the filters the document has only name'),
	errorOf(
		'template.create',
		/^body\/components\/\*\/(format|example|buttons\/\*\/(url|example)) is not/,
		oneExample,
	),
	errorOf(
		'template.createFromLibrary',
		/^body\/library_template_(name|button_inputs) is not/,
		oneExample,
	),
	errorOf(
		'template.setClickTracking',
		/^query: (cta_url_link_tracking_opted_out|category) is not/,
		oneExample,
	),
	errorOf('flow.create', /^body\/categories must be string/, asForm),
	errorOf('flow.updateMetadata', /^body\/categories must be string/, asForm),
	errorOf('flow.migrate', /^body\/source_flow_names must be string/, asForm),
];
