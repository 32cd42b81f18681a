#!/usr/bin/env -S node --max-semi-space-size=16 --heap-growing-percent=80
import './compileCache';
import './command';
