import type { Texts } from '../ja';

export const problems: Texts['problems'] = {
  internal: 'That did not work. Please try again, and tell the IT division if it keeps happening.',
  'message-not-understood':
    'This page and the server are of different versions. Please reload the page, and tell the IT division if it keeps happening.',
  'sign-in-required': 'You are not signed in. Please sign in.',
  'session-expired': 'Your sign-in has expired. Please sign in again.',
  'not-allowed': 'You may not do this. Please check that your account is meant for this screen.',
  'wrong-account-or-password':
    'The account or the password is wrong. Please check both and try again.',
  'too-many-bookings':
    'Many bookings were made at this kiosk, so none can be made for a while. Please ask the staff if it is urgent.',
  'too-many-tries': 'There were too many wrong tries. Please wait a few minutes and try again.',
  'settings-locked':
    'The settings of this kiosk are closed. Sign in again with an account that may change them.',
  'wrong-code':
    'The enrolment code is wrong or has expired. Please check the latest code and enter it again.',
  'not-in-practice': 'This can be done in a practice only.',
  'too-many-lines': 'Nothing more can be asked in this practice. Please end it.',
  'no-such-practice-resident': 'This resident is not found. Please load the page again.',
  'no-practice-kiosk':
    'All practice kiosks of this branch are in use. Please wait until another practice ends.',
  'counter-closed':
    'This counter is closed now. Please come again during the hours shown on the screen.',
  'closure-is-past':
    'A closure of the past can be neither entered nor undone. Please check day and time.',
  'closure-too-far': 'A closure can be entered for the next two years only. Please check the day.',
  'closure-ends-before-it-begins': 'The closure ends before it begins. Please check day and time.',
  'closure-exists': 'This closure is entered already.',
  'too-many-closures': 'There are too many closures. Please undo those that are not needed.',
  'no-such-closure': 'This closure was not found. Somebody may have undone it already.',
  'hours-not-right': "These hours can't be. Please check the times, those of the lunch break too.",
  'ticket-already-accepted': 'Another member of staff has answered. Please wait for the next call.',
  'not-offered-to-you': 'This call has already gone on to somebody else.',
  'ticket-not-waiting': 'This person is no longer waiting. Please check the list.',
  'kiosk-busy': 'This kiosk is in use. Please wait until it is free, or use another one.',
  'staff-busy':
    'You still have a consultation. Please finish it and its wrap-up before you answer the next call.',
  'not-your-kiosk': 'This kiosk belongs to another branch. Please choose one of your own branch.',
  'hand-over-open':
    'Somebody has been asked already. Please wait for the answer or take it back first.',
  'hand-over-already-accepted': 'Another member of staff has accepted already.',
  'hand-over-not-open': 'This request is over.',
  'no-such-hand-over': 'This request was not found. It may be over.',
  'not-asked': 'You are not the one who is asked.',
  'only-the-lead': 'Only the member of staff who leads can do this. Please tell them.',
  'lead-stays': 'You lead this consultation. Please transfer it before you leave.',
  'summary-missing': 'Please write a summary for whoever takes over.',
  'department-closed':
    'This department is closed now. Please choose another, or arrange another day.',
  'nobody-of-the-department':
    'Nobody of this department is signed in now. Please phone them or choose another.',
  'asked-staff-busy':
    'This person has another consultation. Please ask somebody else, or the whole department.',
  'already-in-company': 'This person is in the consultation already.',
  'company-full': 'Nobody more can come in. Please let somebody of the company leave first.',
  'unknown-department': 'There is no such department. Please choose again.',
  'no-such-ticket': 'This ticket was not found. It may be over or withdrawn.',
  'no-such-room': 'This consultation was not found. It may be over. Please go back to the list.',
  'not-a-member':
    'You are not in this consultation. Please ask the member of staff in charge if you need to join.',
  'consultation-over': 'This consultation is over. Nothing can be changed any more.',
  'no-such-document': 'This document was not found. Please open it again from the list.',
  'no-such-page': 'There is no such page. Please check the page number.',
  'no-such-field': 'There is no such field. Please open the document again.',
  'form-exists': 'There is a form with this id already. Choose another.',
  'form-id-not-usable':
    'The id of a form has 2 to 40 lower-case letters, digits and hyphens and begins with a letter.',
  'pack-changed-elsewhere':
    'Another supervisor has changed this procedure. Load the latest and try again. What you typed is still there.',
  'pack-unchanged': 'Nothing is changed.',
  'pack-not-restorable': 'With the settings of today this revision cannot be put back.',
  'no-such-revision': 'There is no such revision.',
  'pack-without-reason': 'Say why it is changed.',
  'pack-day-past': 'Choose today or a later day.',
  'pack-day-too-far': 'A day more than two years ahead cannot be chosen.',
  'pack-without-municipality':
    'The town has no code of municipality, so nothing can be changed. Please tell who runs the system.',
  'form-changed-elsewhere':
    'Another administrator has changed this form. Load the latest and try again.',
  'form-not-ready': 'Something is still to be put right. Look at the marked fields.',
  'form-without-title': 'Give the form a name.',
  'form-was-used': 'A form that was in use is kept for the record. You can stop using it.',
  'form-not-understood':
    'The description of the form (YAML) cannot be read. Ask the operator to look into the log.',
  'no-such-work': 'This work was not found. Please look at the list.',
  'work-taken': 'A colleague has begun this already. Please look at the list.',
  'work-not-taken': 'Nobody has begun this work. Please look at the list.',
  'work-not-yours': 'Only whoever has begun it can do this. Press “Begin” first.',
  'work-not-in-review':
    'Only work at reception or under review can be sent back. Please look at the list.',
  'work-returned': 'This work was sent back to the branch. Please wait for its answer.',
  'work-not-returned': 'This work is not sent back now. Please look at the list.',
  'work-not-your-step': 'This step is not one of yours. Please ask a colleague.',
  'work-needs-certificate': 'It is done by giving the PDF. Press “Give the certificate”.',
  'work-no-certificate': 'No certificate can be given at this step. Please look at the list.',
  'work-not-postponable': 'Only follow-ups and calls back can wait for another day.',
  'work-day-past': 'That day is over. Please choose today or a later day.',
  'work-over': 'This work is over already. Please look at the list.',
  'work-own-entry': 'You did this yourself. Please ask a colleague to review it.',
  'work-too-many':
    'The department has too much open work to take more. Finish what is done, and try again.',
  'no-such-form': 'This form is not registered. Please tell the IT division.',
  'no-such-file': 'This file was not found. It may have passed its retention period.',
  'document-is-finished': 'This document is finished. Press “Correct” to change it.',
  'document-not-finished': 'This document is not finished yet. Press “Finish” first.',
  'document-is-filed':
    'This document is final and cannot be changed. To correct it, open a new document.',
  'document-not-filed': 'This document is not final yet. Check it, then press “Make it final”.',
  'no-annotation-to-redo': 'There is nothing to redo.',
  'not-your-annotation': 'You cannot erase what somebody else has drawn.',
  'no-annotation-to-undo': 'There is nothing to undo. You can undo only your own marks.',
  'signature-not-asked':
    'No signature was asked for here. Please sign after the staff asked for it.',
  'no-such-clerk-task': 'This task was not found. Please reload the page.',
  'clerk-task-exists': 'This task has been asked already.',
  'no-such-original': 'There is no record of this original. Please look at the list.',
  'original-elsewhere': 'This original is somewhere else now. Please look at the list.',
  'original-received': 'This original has been received already. Please look at the list.',
  'originals-too-many': 'All numbers of this fiscal year are used. Please tell the IT department.',
  'clerk-task-not-open': 'This task is done already, or was taken back.',
  'too-many-clerk-tasks': 'No more tasks can be asked in one consultation. Please say it aloud.',
  'identity-check-missing':
    'The identity check is not recorded yet. Record it under “Check and guide”, or ask the branch.',
  'identity-kinds-not-right': 'The method and the documents do not fit. Please choose again.',
  'checklist-open':
    'The checklist has open items. Check them, or choose why it is accepted as it is.',
  'not-accepted-in-person':
    'This is notified face to face. The outcome can be “accepted” once the branch clerk has accepted it.',
  'already-accepted': 'This procedure has been accepted already.',
  'address-hidden':
    'Addresses are hidden, so this cannot be done. Ask the lead to approve, or to do it.',
  'print-held': 'This paper needs an approval. Please ask headquarters before printing.',
  'nothing-hidden': 'No approval is needed. If something is not shown, please reload the page.',
  'no-such-request': 'This request is not known. Please reload the page.',
  'privacy-request-open': 'This has been asked already. Please wait for the answer.',
  'privacy-request-over': 'This request is over.',
  'too-many-privacy-requests':
    'No more can be asked in one consultation. Please tell who leads it.',
  'reason-missing': 'Please choose a reason.',
  'question-discreet': 'Others may see the kiosk. Please ask this one yourself, discreetly.',
  'question-not-asked': 'This question is over.',
  'question-exists': 'This question has been asked already.',
  'too-many-questions': 'No more questions can be asked in one consultation. Please say it aloud.',
  'notes-closed': 'Talking in writing is over. Please begin it first.',
  'too-many-notes': 'No more can be written in one consultation.',
  'outcome-missing': 'A procedure has no outcome yet. Please choose one for each before you end.',
  'unknown-outcome': 'This procedure does not have that outcome. Please choose again.',
  'unknown-procedure': 'This procedure is not registered. Please tell the IT division.',
  'guide-not-open': 'The guide has not been begun yet.',
  'no-such-question': 'There is no such question. Please reload the page.',
  'procedure-already-added': 'This procedure has already been added.',
  'unknown-form': 'This form is not registered. Please tell the IT division.',
  'unknown-field': 'This field is not registered. Please open the document again.',
  'too-many-documents':
    'No more documents can be opened in this consultation. Please end it before you open the next.',
  'too-many-annotations':
    'There are too many marks on this document. Please undo those that are not needed.',
  'storage-unavailable':
    'It could not be saved. The disk of the server may be full. Please tell the IT division.',
  busy: 'The counter is busy at the moment. Please wait a little and try again.',
  'rasters-busy': 'The pages are being prepared. Please wait a little and try again.',
  'bad-raster-width': 'The page could not be shown. Please reload.',
  'bad-ink': 'The stroke could not be taken. Please draw it again.',
  'pdf-too-large':
    'The PDF is too large. Please split it or save it with a lower image resolution.',
  'not-a-pdf': 'This file is not a PDF. Please convert it to PDF first.',
  'pdf-encrypted': 'A PDF with a password cannot be opened. Please save it without protection.',
  'pdf-broken': 'The PDF is damaged and cannot be read. Please make it again from the original.',
  'pdf-no-pages': 'The PDF has no pages. Please check the file.',
  'pdf-too-many-pages': 'The PDF has too many pages. Please keep only those you need.',
  'pdf-page-size':
    'A page is larger or smaller than can be handled. Please save it as A4 or similar.',
  'pdf-image-too-large':
    'An image in the PDF is too large. Please save it with a lower resolution.',
  'pdf-image-unsupported':
    'An image in the PDF has a format that cannot be handled. Please save it again with “Print to PDF”.',
  'pdf-xfa': 'XFA forms cannot be opened. Please save it as an ordinary PDF.',
  'pdf-too-complex': 'The PDF is too complex to open. Please save it again with “Print to PDF”.',
  'character-cannot-be-printed':
    'It cannot be finished because a character cannot be printed. At its field, use “Choose the shape” to choose another shape or to give it a picture.',
  'character-can-be-printed':
    'This character can be printed, so it takes no picture. Please choose among its shapes.',
  'too-many-glyphs':
    'A session takes 40 pictures of characters. Please remove one that is not used first.',
  'glyph-not-found':
    'No character was found on the picture. Please choose a large picture of it, dark on white.',
  'document-exists': 'This document is already open. Please choose it from the list.',
  'annotation-exists': 'This stroke has already arrived. There is no need to draw it again.',
  'no-such-address': 'There is no such page. Please check the address.',
  'value-too-long': 'This is longer than the field allows. Please shorten it.',
  'value-does-not-fit':
    'It cannot be finished because an entry does not fit into its field. Please shorten it.',
  'bad-value': 'This field does not take that. Please choose or enter it again.',
  'no-such-item': 'This item does not exist. Please reload the page.',
  'too-many-items': 'One consultation cannot hold more items.',
  'field-by-item': 'Press the box to open its editor, and enter it there.',
  'field-not-asked': 'As things are, this box is not to be filled. Please check the other boxes.',
  'no-entry-to-undo': 'There is no entry to undo. Only your own entries can be undone.',
  'no-entry-to-redo': 'There is no entry to redo.',
  'nothing-to-confirm': 'There is nothing to confirm yet. Please fill it in first.',
  'confirmation-not-asked': 'The value has changed, so the question was withdrawn.',
  'fields-missing':
    'Entries or signatures are missing. Please fill them in, or choose a reason to finish it as it is.',
  'documents-not-filed':
    'A finished document is not final yet. Please file it, or choose a reason to leave it as a draft.',
  'value-not-right':
    'It cannot be finished because something entered is wrong. Please correct it from the list.',
  'document-camera-off':
    'The document camera is off. It can be used once it is switched on at the kiosk.',
  'too-many-stills':
    'This consultation has as many stills as it can hold. Take further stills in the next one.',
  'still-exists': 'This still has already arrived. You can see it in the list.',
  'still-not-asked': 'This still is no longer asked for. Please wait for the staff member.',
  'no-such-still': 'This still was not found. Stills can be seen until the consultation ends.',
  'still-too-large':
    'The still is too large. Lower the resolution of the document camera and take it again.',
  'still-size':
    'The width or height of the still is out of range. Check the document camera settings.',
  'not-a-jpeg': 'The still could not be received. Please take it again.',
  'jpeg-broken': 'The still did not arrive completely. Please take it again.',
  'photo-kind':
    'Only PDF, JPEG, PNG and TIFF files can be taken in. Please save it as one of these.',
  'photo-heic':
    'HEIC photographs cannot be used. Please set the telephone to JPEG (most compatible) and take it again.',
  'photo-broken': 'The photograph is damaged and cannot be read. Please take it or save it again.',
  'photo-too-large':
    'The photographs are too large. Please take fewer at once or save them with a lower resolution.',
  'photo-too-small': 'The photograph is too small to be read. Please take it again from closer by.',
  'gate-busy':
    'Other files are being checked, so this one cannot be taken now. Please try again in a minute.',
  'upload-cancelled': 'It was not taken in. Please choose the file again if it is needed.',
  'no-such-upload': 'This upload is over already. Please look at the list of documents.',
  'no-such-print': 'This paper is not in the print tray. Please reload the page.',
  'print-exists': 'This was already asked to be printed.',
  'print-in-tray':
    'This document is in the print tray already. To print it once more, use the tray.',
  'print-not-answered': 'Please record first how the last print came out.',
  'no-points-table':
    'There is no table of points for this procedure. Please ask the administrator.',
  'print-not-sent': 'This print was recorded on another screen already.',
  'print-needs-reason': 'Please choose why it is printed once more; with “Other”, say what.',
  'too-many-prints': 'This consultation has as many prints as it can have.',
  'sheet-taken': 'A take-home sheet was asked for already.',
  'slot-taken': 'Somebody else has just booked this time. Please choose another one.',
  'slot-not-offered': 'This time cannot be booked. Please choose another one.',
  'no-such-booking':
    'There is no booking with this number. Please check the number. If you do not know it, please ask the staff.',
  'booking-elsewhere': 'This booking is for another branch. Please ask the staff.',
  'booking-too-early': 'It is too early for this booking. You can check in from 15 minutes before.',
  'booking-over': 'This booking is already checked in, cancelled or over.',
  'server-unreachable': 'The server cannot be reached. Please check the line and try again.',
  'connection-ended': 'The connection has ended and this was not done. Please reload the page.',
  'line-full': 'The line is too busy to take this. Please wait a little and try again.',
};
