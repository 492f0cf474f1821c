import '../../lib/page/paint.css';
import { mount } from '../connect/mount.tsx';
import { WelcomePage } from './WelcomePage.tsx';

mount(WelcomePage, 'welcome_title');
