/** What a template is read with when the builder names nothing. */
export const usualFields =
	'id,name,language,status,category,parameter_format,components,quality_score,rejected_reason,previous_category,correct_category,last_updated_time';
