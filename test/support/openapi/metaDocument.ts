import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { JsonObject } from '../../../cloud-api/json';
import { readDocument, type OpenApiDocument } from '../../../emulator/src/openapi/OpenApiDocument';

const file = path.join(__dirname, '../../fixtures/openapi/business-messaging-api_v23.0.yaml');

/** Meta's document of the business messaging API, v23, as published. Takes about a second. */
export const metaDocument = (): OpenApiDocument =>
	readDocument(parse(readFileSync(file, 'utf8')) as JsonObject);
