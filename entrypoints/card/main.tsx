import '../../components/look.css';
import '../../components/controls.css';
import './card-page.css';
import { render } from 'preact';
import { CardFrame } from './CardFrame.tsx';
import { awaitPort } from './port.ts';

const root = document.createElement('div');
document.body.append(root);
void awaitPort().then((port) => render(<CardFrame port={port} />, root));
