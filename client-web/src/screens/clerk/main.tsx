import '../../ui/desk.css';
import { mountScreen } from '../../ui';
import { ClerkScreen } from './view';

mountScreen(<ClerkScreen />);
