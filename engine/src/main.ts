#!/usr/bin/env -S node --max-semi-space-size=8 --heap-growing-percent=60 --no-allocation-site-pretenuring --v8-pool-size=0
import './compileCache';
import './command';
