#!/usr/bin/env node
import './compileCache';
import './command';
