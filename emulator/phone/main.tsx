import { render } from 'preact';
import { App } from './App';
import './styles/base.css';
import './styles/bars.css';
import './styles/chat.css';
import './styles/card.css';
import './styles/dialog.css';
import './styles/flow.css';
import './styles/number.css';
import './styles/sheet.css';
import './styles/faults.css';
import './styles/groups.css';
import './styles/log.css';
import './styles/tools.css';

if (new URLSearchParams(location.search).get('dir') === 'rtl') document.documentElement.dir = 'rtl';

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
