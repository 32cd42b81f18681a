/** All that a customer sees of the business, its name apart, which belongs to the number. */
export const profileFields =
	'about,address,description,email,profile_picture_url,websites,vertical,messaging_product';
