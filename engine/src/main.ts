#!/usr/bin/env -S node --max-semi-space-size=8 --heap-growing-percent=80
import './compileCache';
import './command';
