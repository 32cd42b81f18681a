#!/usr/bin/env -S node --max-semi-space-size=8 --heap-growing-percent=60 --v8-pool-size=0
import './compileCache';
import './command';
