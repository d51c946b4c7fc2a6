import '../../ui/desk.css';
import { mountScreen } from '../../ui';
import { SupervisorScreen } from './view';

mountScreen(<SupervisorScreen />);
