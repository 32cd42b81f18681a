import { useEffect, useState } from 'preact/hooks';
import type { CatalogView } from '../../src/control/servePurchases';
import { emulatorApi } from '../state/emulatorApi';

/** The linked catalog, as it was when this came on the screen; undefined until it is here. */
export function useCatalog(): CatalogView | undefined {
	const [catalog, setCatalog] = useState<CatalogView>();
	useEffect(() => {
		let gone = false;
		void emulatorApi.catalog().then((found) => {
			if (!gone) setCatalog(found);
		});
		return () => {
			gone = true;
		};
	}, []);
	return catalog;
}
