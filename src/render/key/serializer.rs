//! Pours values into a key: each with a sign of what it is, texts with their length, lists with a sign at their end.
//!
//! What is poured can be told apart again: two values give the same bytes only if they are the same. Nothing is
//! allocated for a value.

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::KeyMaker;

/// What begins a value. The numbers are part of what is hashed, so each is given once.
#[derive(Clone, Copy)]
#[repr(u8)]
enum Sign {
    End,
    False,
    True,
    Integer,
    Natural,
    Float,
    Character,
    Text,
    Bytes,
    Nothing,
    Something,
    Unit,
    Variant,
    List,
    Map,
    Struct,
    Wide,
}

/// A value would not say what it is.
#[derive(Debug)]
pub(super) struct Refused;

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a value cannot be taken in")
    }
}

impl std::error::Error for Refused {}

impl Error for Refused {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

/// A key maker that values are poured into.
pub(super) struct Pour<'a>(pub(super) &'a mut KeyMaker);

type Poured = Result<(), Refused>;

impl<'a> Pour<'a> {
    fn sign(&mut self, sign: Sign) {
        self.0.bytes(&[sign as u8]);
    }

    fn signed(mut self, sign: Sign, bytes: &[u8]) -> Poured {
        self.sign(sign);
        self.0.bytes(bytes);
        Ok(())
    }

    fn begin(mut self, sign: Sign) -> Result<Pour<'a>, Refused> {
        self.sign(sign);
        Ok(self)
    }

    fn variant(mut self, number: u32) -> Self {
        self.sign(Sign::Variant);
        self.0.bytes(&number.to_le_bytes());
        self
    }

    fn inner<T: Serialize + ?Sized>(&mut self, value: &T) -> Poured {
        value.serialize(Pour(self.0))
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Poured {
        self.sign(Sign::Text);
        self.0.text(name);
        self.inner(value)
    }

    fn close(mut self) -> Poured {
        self.sign(Sign::End);
        Ok(())
    }
}

impl<'a> Serializer for Pour<'a> {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Pour<'a>;
    type SerializeTuple = Pour<'a>;
    type SerializeTupleStruct = Pour<'a>;
    type SerializeTupleVariant = Pour<'a>;
    type SerializeMap = Pour<'a>;
    type SerializeStruct = Pour<'a>;
    type SerializeStructVariant = Pour<'a>;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, value: bool) -> Poured {
        self.signed(if value { Sign::True } else { Sign::False }, &[])
    }

    fn serialize_i8(self, value: i8) -> Poured {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Poured {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Poured {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Poured {
        self.signed(Sign::Integer, &value.to_le_bytes())
    }

    fn serialize_i128(self, value: i128) -> Poured {
        let mut pour = self.begin(Sign::Wide)?;
        pour.sign(Sign::Integer);
        pour.0.bytes(&value.to_le_bytes());
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Poured {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Poured {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Poured {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Poured {
        self.signed(Sign::Natural, &value.to_le_bytes())
    }

    fn serialize_u128(self, value: u128) -> Poured {
        let mut pour = self.begin(Sign::Wide)?;
        pour.sign(Sign::Natural);
        pour.0.bytes(&value.to_le_bytes());
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Poured {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Poured {
        self.signed(Sign::Float, &value.to_bits().to_le_bytes())
    }

    fn serialize_char(self, value: char) -> Poured {
        self.signed(Sign::Character, &u32::from(value).to_le_bytes())
    }

    fn serialize_str(mut self, value: &str) -> Poured {
        self.sign(Sign::Text);
        self.0.text(value);
        Ok(())
    }

    fn serialize_bytes(mut self, value: &[u8]) -> Poured {
        self.sign(Sign::Bytes);
        self.0.length(value.len());
        self.0.bytes(value);
        Ok(())
    }

    fn serialize_none(self) -> Poured {
        self.signed(Sign::Nothing, &[])
    }

    fn serialize_some<T: Serialize + ?Sized>(mut self, value: &T) -> Poured {
        self.sign(Sign::Something);
        value.serialize(self)
    }

    fn serialize_unit(self) -> Poured {
        self.signed(Sign::Unit, &[])
    }

    fn serialize_unit_struct(self, _: &'static str) -> Poured {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, number: u32, _: &'static str) -> Poured {
        self.variant(number).serialize_unit()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Poured {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        number: u32,
        _: &'static str,
        value: &T,
    ) -> Poured {
        value.serialize(self.variant(number))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Refused> {
        self.begin(Sign::List)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Refused> {
        self.begin(Sign::List)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Refused> {
        self.begin(Sign::List)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        number: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Refused> {
        self.variant(number).begin(Sign::List)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Refused> {
        self.begin(Sign::Map)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Refused> {
        self.begin(Sign::Struct)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        number: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Refused> {
        self.variant(number).begin(Sign::Struct)
    }
}

impl SerializeSeq for Pour<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Poured {
        self.inner(value)
    }

    fn end(self) -> Poured {
        self.close()
    }
}

impl SerializeTuple for Pour<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Poured {
        self.inner(value)
    }

    fn end(self) -> Poured {
        self.close()
    }
}

impl SerializeTupleStruct for Pour<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Poured {
        self.inner(value)
    }

    fn end(self) -> Poured {
        self.close()
    }
}

impl SerializeTupleVariant for Pour<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Poured {
        self.inner(value)
    }

    fn end(self) -> Poured {
        self.close()
    }
}

impl SerializeMap for Pour<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Poured {
        self.inner(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Poured {
        self.inner(value)
    }

    fn end(self) -> Poured {
        self.close()
    }
}

impl SerializeStruct for Pour<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Poured {
        self.field(name, value)
    }

    fn end(self) -> Poured {
        self.close()
    }
}

impl SerializeStructVariant for Pour<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Poured {
        self.field(name, value)
    }

    fn end(self) -> Poured {
        self.close()
    }
}
