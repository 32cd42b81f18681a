import { checkProperties } from '../../support/properties/checkProperties';
import { laneProperties } from '../../support/properties/properties';

checkProperties(laneProperties, 150);
