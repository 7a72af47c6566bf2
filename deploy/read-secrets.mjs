// Loaded before the server (`node --import`). Each variable NAME_FILE becomes NAME with the file's
// content, as in the PostgreSQL image: secrets then are in no image and in no `docker inspect`.
import { readFileSync } from 'node:fs';

for (const [variable, file] of Object.entries(process.env)) {
  if (!variable.endsWith('_FILE') || !file) continue;
  process.env[variable.slice(0, -'_FILE'.length)] = readFileSync(file, 'utf8').trimEnd();
}
