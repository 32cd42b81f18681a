import { announcedFile } from '../../../../cloud-api/media/uploadSession';
import type { OperationForm } from '../OperationForm';

export const createUpload: OperationForm = {
	name: 'Create Upload Session',
	action: 'Create upload session',
	description: 'Announce a file to the app; Upload Resumable does all steps at once',
	fields: [
		{
			displayName: 'File Name',
			name: 'fileName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. logo.png',
			description: 'What the file is called',
		},
		{
			displayName: 'File Size',
			name: 'fileSize',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 1,
			description: 'In bytes, and exactly that many are to follow',
		},
		{
			displayName: 'File Type',
			name: 'fileType',
			type: 'options',
			options: [
				{ name: 'JPEG Image', value: 'image/jpeg' },
				{ name: 'MP4 Video', value: 'video/mp4' },
				{ name: 'PDF Document', value: 'application/pdf' },
				{ name: 'PNG Image', value: 'image/png' },
			],
			default: 'image/png',
			description: 'What kind of file it is; Meta takes no other here',
		},
	],
	query: (form) => {
		const announced = announcedFile({
			name: form.text('fileName'),
			length: form.number('fileSize') ?? 1,
			mimeType: form.text('fileType') || 'image/png',
		});
		return announced.ok ? { ok: true, body: { ...announced.body } } : announced;
	},
	example: { fileName: 'logo.png', fileSize: 68, fileType: 'image/png' },
};
