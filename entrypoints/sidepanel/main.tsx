import '../../components/library.css';
import '../../lib/page/paint.css';
import { mount } from '../connect/mount.tsx';
import { PagePanel } from './PagePanel.tsx';

mount(PagePanel, 'extensionName');
