import { createStrapi } from '@strapi/strapi';
import { join } from 'node:path';

// Serves what was built, as `strapi start` does, which keeps the tools that build and deploy in memory.
const appDir = process.cwd();
void createStrapi({ appDir, distDir: join(appDir, 'dist') }).start();
