-- Projection of the bookings: which streams matter still, and which numbers are taken; nobody's name.
create table booking (
  booking varchar(40) primary key,
  department varchar(40) not null,
  day varchar(10) not null,      -- with the department: its stream
  number integer not null,
  state varchar(10) not null,
  seq bigint not null            -- of what happened to it last in its stream
);
create unique index booking_number on booking (number) where state = 'booked';
create index booking_day on booking (day);
