import '../../ui/desk.css';
import { mountScreen } from '../../ui';
import { AdminScreen } from './view';

mountScreen(<AdminScreen />);
