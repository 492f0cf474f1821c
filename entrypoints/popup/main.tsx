import './popup-page.css';
import { mount } from '../connect/mount.tsx';
import { ToolbarPopup } from './ToolbarPopup.tsx';

mount(ToolbarPopup, 'extensionName');
