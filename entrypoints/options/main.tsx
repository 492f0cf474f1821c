import '../../lib/page/paint.css';
import { mount } from '../connect/mount.tsx';
import { LibraryPages } from './LibraryPages.tsx';

mount(LibraryPages, 'library_title');
