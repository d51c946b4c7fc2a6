-- Projection of the kiosks' equipment: what was chosen, and how the last self-test came out.
create table kiosk_equipment (
  kiosk varchar(40) primary key,
  seq bigint not null,           -- of the last event in it
  state text not null            -- EquipmentView as JSON
);
