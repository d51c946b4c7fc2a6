import '../../ui/desk.css';
import { mountScreen } from '../../ui';
import { StaffScreen } from './view';

mountScreen(<StaffScreen />);
