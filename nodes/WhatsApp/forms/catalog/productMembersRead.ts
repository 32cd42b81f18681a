/** What a builder wants to know of a product. */
export const productMembersRead =
	'id,retailer_id,name,description,price,sale_price,currency,availability,url,image_url';
