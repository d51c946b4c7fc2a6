import '../../ui/kiosk.css';
import './kiosk.css';
import { mountScreen } from '../../ui';
import { KioskScreen } from './view';

mountScreen(<KioskScreen />);
