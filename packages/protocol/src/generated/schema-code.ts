// @ts-nocheck
// Made by `npm run generate` from spec/schemas. Do not edit.
"use strict";
export const isAcceptance = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:acceptance","description":"A binding acceptance of lots of one offer, all or nothing.","type":"object","additionalProperties":false,"required":["type","signer","market","offer","lots","limit","validUntil","nonce"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-acceptance"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"offer":{"$ref":"#/$defs/id"},"lots":{"$ref":"#/$defs/lotCount"},"limit":{"$ref":"#/$defs/price"},"validUntil":{"$ref":"#/$defs/instant"},"nonce":{"$ref":"#/$defs/nonce"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lotCount":{"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576}}};
const schema32 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema33 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema34 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema35 = {"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824};
const schema36 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};
const schema37 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema38 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const schema39 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Za-z0-9_-]{43}$", "");
const pattern5 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$", "");
const pattern7 = new RegExp("^[A-Za-z0-9_-]{22,43}$", "");
const schema40 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema41 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};
const pattern8 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate21.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate21.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate21.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate21.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:acceptance" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.offer === undefined) && (missing0 = "offer"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.limit === undefined) && (missing0 = "limit"))) || ((data.validUntil === undefined) && (missing0 = "validUntil"))) || ((data.nonce === undefined) && (missing0 = "nonce"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-acceptance" !== data.type){
validate20.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-acceptance"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate20.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate20.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate20.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data3 = data.offer;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate20.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data4 = data.lots;
const _errs12 = errors;
const _errs13 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate20.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1073741824 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data5 = data.limit;
const _errs15 = errors;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate20.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1048576 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data5 < -1048576 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validUntil !== undefined){
let data6 = data.validUntil;
const _errs18 = errors;
const _errs19 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate20.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 253402300799 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data7 = data.nonce;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data7 === "string"){
if(!pattern7.test(data7)){
validate20.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data8 = data.ext;
const _errs24 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate20.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs27 = errors;
if(!(validate21(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isBalancingPrice = validate23;
const schema42 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:balancing-price","description":"What deviations from the trades of a slot cost in a market; published before the slot begins.","type":"object","additionalProperties":false,"required":["type","signer","market","slot","prices","at"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-balancing-price"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"slot":{"$ref":"#/$defs/slot"},"prices":{"$ref":"#/$defs/balancingPrices"},"at":{"$ref":"#/$defs/instant"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"balancingPrices":{"description":"What deviations cost in the slot.","oneOf":[{"$ref":"#/$defs/separatePrices"},{"$ref":"#/$defs/singlePrices"}]},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576},"separatePrices":{"description":"A price of balancing energy, and one for the service of balancing.","type":"object","additionalProperties":false,"required":["mode","energy","service"],"properties":{"mode":{"description":"Energy and service have prices of their own.","const":"separate"},"energy":{"$ref":"#/$defs/price"},"service":{"description":"The service price in mct/kWh, paid for each kWh of deviation in either direction.","type":"integer","minimum":0,"maximum":1048576}}},"singlePrices":{"description":"One price for all deviations, which depends on the state of the whole area.","type":"object","additionalProperties":false,"required":["mode","short","long"],"properties":{"mode":{"description":"The state of the area decides which price applies.","const":"single"},"short":{"description":"The price in mct/kWh where the area lacked energy.","type":"integer","minimum":-1048576,"maximum":1048576},"long":{"description":"The price in mct/kWh where it had too much, or neither.","type":"integer","minimum":-1048576,"maximum":1048576}}},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema43 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema44 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema45 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema50 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema51 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema46 = {"description":"What deviations cost in the slot.","oneOf":[{"$ref":"#/$defs/separatePrices"},{"$ref":"#/$defs/singlePrices"}]};
const schema49 = {"description":"One price for all deviations, which depends on the state of the whole area.","type":"object","additionalProperties":false,"required":["mode","short","long"],"properties":{"mode":{"description":"The state of the area decides which price applies.","const":"single"},"short":{"description":"The price in mct/kWh where the area lacked energy.","type":"integer","minimum":-1048576,"maximum":1048576},"long":{"description":"The price in mct/kWh where it had too much, or neither.","type":"integer","minimum":-1048576,"maximum":1048576}}};
const schema47 = {"description":"A price of balancing energy, and one for the service of balancing.","type":"object","additionalProperties":false,"required":["mode","energy","service"],"properties":{"mode":{"description":"Energy and service have prices of their own.","const":"separate"},"energy":{"$ref":"#/$defs/price"},"service":{"description":"The service price in mct/kWh, paid for each kWh of deviation in either direction.","type":"integer","minimum":0,"maximum":1048576}}};
const schema48 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.mode === undefined) && (missing0 = "mode")) || ((data.energy === undefined) && (missing0 = "energy"))) || ((data.service === undefined) && (missing0 = "service"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "mode") || (key0 === "energy")) || (key0 === "service"))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.mode !== undefined){
const _errs2 = errors;
if("separate" !== data.mode){
validate25.errors = [{instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/const",keyword:"const",params:{allowedValue: "separate"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.energy !== undefined){
let data1 = data.energy;
const _errs3 = errors;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate25.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1048576 || isNaN(data1)){
validate25.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data1 < -1048576 || isNaN(data1)){
validate25.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
let data2 = data.service;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate25.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1048576 || isNaN(data2)){
validate25.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate25.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate25(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.mode === undefined) && (missing0 = "mode")) || ((data.short === undefined) && (missing0 = "short"))) || ((data.long === undefined) && (missing0 = "long"))){
const err0 = {instancePath,schemaPath:"#/$defs/singlePrices/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs5 = errors;
for(const key0 in data){
if(!(((key0 === "mode") || (key0 === "short")) || (key0 === "long"))){
const err1 = {instancePath,schemaPath:"#/$defs/singlePrices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs5 === errors){
if(data.mode !== undefined){
const _errs6 = errors;
if("single" !== data.mode){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/$defs/singlePrices/properties/mode/const",keyword:"const",params:{allowedValue: "single"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.short !== undefined){
let data1 = data.short;
const _errs7 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/short",schemaPath:"#/$defs/singlePrices/properties/short/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(errors === _errs7){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1048576 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/short",schemaPath:"#/$defs/singlePrices/properties/short/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data1 < -1048576 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/short",schemaPath:"#/$defs/singlePrices/properties/short/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.long !== undefined){
let data2 = data.long;
const _errs9 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/long",schemaPath:"#/$defs/singlePrices/properties/long/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1048576 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/long",schemaPath:"#/$defs/singlePrices/properties/long/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
if(data2 < -1048576 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/long",schemaPath:"#/$defs/singlePrices/properties/long/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/$defs/singlePrices/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid0){
const err10 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate24.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate24.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate24.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema52 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema53 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate28.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate28.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate28.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate28.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:balancing-price" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.prices === undefined) && (missing0 = "prices"))) || ((data.at === undefined) && (missing0 = "at"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "signer")) || (key0 === "market")) || (key0 === "slot")) || (key0 === "prices")) || (key0 === "at")) || (key0 === "ext")) || (key0 === "must"))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-balancing-price" !== data.type){
validate23.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-balancing-price"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate23.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate23.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate23.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data3 = data.slot;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.start === undefined) && (missing1 = "start")) || ((data3.len === undefined) && (missing1 = "len"))){
validate23.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs12 = errors;
for(const key1 in data3){
if(!((key1 === "start") || (key1 === "len"))){
validate23.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs12 === errors){
if(data3.start !== undefined){
let data4 = data3.start;
const _errs13 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate23.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253402300799 || isNaN(data4)){
validate23.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate23.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.len !== undefined){
let data5 = data3.len;
const _errs15 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate23.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 86400 || isNaN(data5)){
validate23.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data5 < 60 || isNaN(data5)){
validate23.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prices !== undefined){
const _errs17 = errors;
if(!(validate24(data.prices, {instancePath:instancePath+"/prices",parentData:data,parentDataProperty:"prices",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data7 = data.at;
const _errs18 = errors;
const _errs19 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate23.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 253402300799 || isNaN(data7)){
validate23.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate23.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data8 = data.ext;
const _errs21 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate23.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs24 = errors;
if(!(validate28(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isDecision = validate30;
const schema54 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:decision","description":"A market's final answer about a message: a receipt, or a refusal.","type":"object","additionalProperties":false,"required":["type","signer","market","subject","result","number","at","atMs"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-decision"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"subject":{"$ref":"#/$defs/id"},"result":{"description":"What was decided.","type":"string","enum":["accepted","refused"]},"number":{"description":"The place of the message in the market's one order of all that it handled, from 1.","type":"integer","minimum":1,"maximum":9007199254740991},"code":{"$ref":"#/$defs/code"},"requirement":{"$ref":"#/$defs/requirement"},"at":{"$ref":"#/$defs/instant"},"atMs":{"$ref":"#/$defs/milliseconds"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"code":{"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"milliseconds":{"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"requirement":{"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8}}};
const schema55 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema56 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema57 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema58 = {"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64};
const schema59 = {"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8};
const schema60 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema61 = {"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999};
const schema62 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const pattern15 = new RegExp("^[a-z0-9]+(-[a-z0-9]+){0,7}$", "");
const pattern16 = new RegExp("^[A-Z]{2,4}-[0-9]{3}$", "");
const schema63 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema64 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate31.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate31.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate31.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate31.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:decision" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.subject === undefined) && (missing0 = "subject"))) || ((data.result === undefined) && (missing0 = "result"))) || ((data.number === undefined) && (missing0 = "number"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.atMs === undefined) && (missing0 = "atMs"))){
validate30.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema54.properties, key0))){
validate30.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-decision" !== data.type){
validate30.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-decision"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate30.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate30.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate30.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data3 = data.subject;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate30.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate30.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.result !== undefined){
let data4 = data.result;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate30.errors = [{instancePath:instancePath+"/result",schemaPath:"#/properties/result/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data4 === "accepted") || (data4 === "refused"))){
validate30.errors = [{instancePath:instancePath+"/result",schemaPath:"#/properties/result/enum",keyword:"enum",params:{allowedValues: schema54.properties.result.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data5 = data.number;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate30.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate30.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate30.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data6 = data.code;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(data6.length > 64){
validate30.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern15.test(data6)){
validate30.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+){0,7}$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+){0,7}$"+"\""}];
return false;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requirement !== undefined){
let data7 = data.requirement;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(data7.length > 8){
validate30.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/maxLength",keyword:"maxLength",params:{limit: 8},message:"must NOT have more than 8 characters"}];
return false;
}
else {
if(!pattern16.test(data7)){
validate30.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2,4}-[0-9]{3}$"},message:"must match pattern \""+"^[A-Z]{2,4}-[0-9]{3}$"+"\""}];
return false;
}
}
}
else {
validate30.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data8 = data.at;
const _errs22 = errors;
const _errs23 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate30.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 253402300799 || isNaN(data8)){
validate30.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate30.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.atMs !== undefined){
let data9 = data.atMs;
const _errs25 = errors;
const _errs26 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate30.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs26){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 999 || isNaN(data9)){
validate30.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate30.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data10 = data.ext;
const _errs28 = errors;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
validate30.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs31 = errors;
if(!(validate31(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isDenyList = validate33;
const schema65 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:deny-list","description":"The proxies that the operator of a market, or somebody above it, has revoked: complete, each list replaces the one before.","type":"object","additionalProperties":false,"required":["type","signer","market","number","at","until","certificates","subtrees"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-deny-list"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"number":{"description":"Grows from list to list.","type":"integer","minimum":1,"maximum":9007199254740991},"at":{"$ref":"#/$defs/instant"},"until":{"description":"When the next list is there at the latest.","$ref":"#/$defs/instant"},"certificates":{"description":"Certificates that are denied, with everything below them.","type":"array","maxItems":128,"items":{"$ref":"#/$defs/deniedCertificate"}},"subtrees":{"description":"Names below which, and of which, no certificate counts.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/deniedSubtree"}},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"deniedCertificate":{"description":"One certificate, by the key that signed it and its number.","type":"object","additionalProperties":false,"required":["issuer","serial","reason","since","until"],"properties":{"issuer":{"description":"The key identifier of the issuer's key, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,86}$","maxLength":86},"serial":{"description":"The serial number: its octets, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{2,27}$","maxLength":27},"reason":{"$ref":"#/$defs/reason"},"since":{"$ref":"#/$defs/instant"},"until":{"description":"When the certificate ends anyway.","$ref":"#/$defs/instant"}}},"deniedSubtree":{"description":"A name, with all that begin with its components.","type":"object","additionalProperties":false,"required":["subject","reason","since"],"properties":{"subject":{"description":"The DER of the name, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{4,2731}$","maxLength":2731},"reason":{"$ref":"#/$defs/reason"},"since":{"$ref":"#/$defs/instant"}}},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"reason":{"description":"Why, for people: nothing else follows from it.","enum":["unspecified","key-compromise","affiliation-changed","superseded","cessation","privilege-withdrawn"]}}};
const schema66 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema67 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema68 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema77 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema70 = {"description":"One certificate, by the key that signed it and its number.","type":"object","additionalProperties":false,"required":["issuer","serial","reason","since","until"],"properties":{"issuer":{"description":"The key identifier of the issuer's key, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,86}$","maxLength":86},"serial":{"description":"The serial number: its octets, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{2,27}$","maxLength":27},"reason":{"$ref":"#/$defs/reason"},"since":{"$ref":"#/$defs/instant"},"until":{"description":"When the certificate ends anyway.","$ref":"#/$defs/instant"}}};
const schema71 = {"description":"Why, for people: nothing else follows from it.","enum":["unspecified","key-compromise","affiliation-changed","superseded","cessation","privilege-withdrawn"]};
const pattern20 = new RegExp("^[A-Za-z0-9_-]{1,86}$", "");
const pattern21 = new RegExp("^[A-Za-z0-9_-]{2,27}$", "");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.issuer === undefined) && (missing0 = "issuer")) || ((data.serial === undefined) && (missing0 = "serial"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.since === undefined) && (missing0 = "since"))) || ((data.until === undefined) && (missing0 = "until"))){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "issuer") || (key0 === "serial")) || (key0 === "reason")) || (key0 === "since")) || (key0 === "until"))){
validate34.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.issuer !== undefined){
let data0 = data.issuer;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 86){
validate34.errors = [{instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/maxLength",keyword:"maxLength",params:{limit: 86},message:"must NOT have more than 86 characters"}];
return false;
}
else {
if(!pattern20.test(data0)){
validate34.errors = [{instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,86}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,86}$"+"\""}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.serial !== undefined){
let data1 = data.serial;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 27){
validate34.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/maxLength",keyword:"maxLength",params:{limit: 27},message:"must NOT have more than 27 characters"}];
return false;
}
else {
if(!pattern21.test(data1)){
validate34.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{2,27}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{2,27}$"+"\""}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data2 = data.reason;
const _errs6 = errors;
if(!((((((data2 === "unspecified") || (data2 === "key-compromise")) || (data2 === "affiliation-changed")) || (data2 === "superseded")) || (data2 === "cessation")) || (data2 === "privilege-withdrawn"))){
validate34.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/enum",keyword:"enum",params:{allowedValues: schema71.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.since !== undefined){
let data3 = data.since;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate34.errors = [{instancePath:instancePath+"/since",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 253402300799 || isNaN(data3)){
validate34.errors = [{instancePath:instancePath+"/since",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate34.errors = [{instancePath:instancePath+"/since",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
let data4 = data.until;
const _errs11 = errors;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate34.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253402300799 || isNaN(data4)){
validate34.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate34.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema74 = {"description":"A name, with all that begin with its components.","type":"object","additionalProperties":false,"required":["subject","reason","since"],"properties":{"subject":{"description":"The DER of the name, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{4,2731}$","maxLength":2731},"reason":{"$ref":"#/$defs/reason"},"since":{"$ref":"#/$defs/instant"}}};
const pattern22 = new RegExp("^[A-Za-z0-9_-]{4,2731}$", "");

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.subject === undefined) && (missing0 = "subject")) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.since === undefined) && (missing0 = "since"))){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "subject") || (key0 === "reason")) || (key0 === "since"))){
validate36.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.subject !== undefined){
let data0 = data.subject;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 2731){
validate36.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/maxLength",keyword:"maxLength",params:{limit: 2731},message:"must NOT have more than 2731 characters"}];
return false;
}
else {
if(!pattern22.test(data0)){
validate36.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{4,2731}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{4,2731}$"+"\""}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data1 = data.reason;
const _errs4 = errors;
if(!((((((data1 === "unspecified") || (data1 === "key-compromise")) || (data1 === "affiliation-changed")) || (data1 === "superseded")) || (data1 === "cessation")) || (data1 === "privilege-withdrawn"))){
validate36.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/$defs/reason/enum",keyword:"enum",params:{allowedValues: schema71.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.since !== undefined){
let data2 = data.since;
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate36.errors = [{instancePath:instancePath+"/since",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 253402300799 || isNaN(data2)){
validate36.errors = [{instancePath:instancePath+"/since",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate36.errors = [{instancePath:instancePath+"/since",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema78 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema79 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate38.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate38.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate38.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate38.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:deny-list" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.number === undefined) && (missing0 = "number"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.until === undefined) && (missing0 = "until"))) || ((data.certificates === undefined) && (missing0 = "certificates"))) || ((data.subtrees === undefined) && (missing0 = "subtrees"))){
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema65.properties, key0))){
validate33.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-deny-list" !== data.type){
validate33.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-deny-list"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate33.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate33.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate33.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data3 = data.number;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate33.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate33.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate33.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data4 = data.at;
const _errs11 = errors;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate33.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253402300799 || isNaN(data4)){
validate33.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate33.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
let data5 = data.until;
const _errs14 = errors;
const _errs15 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate33.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 253402300799 || isNaN(data5)){
validate33.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate33.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data6 = data.certificates;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data6)){
if(data6.length > 128){
validate33.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"}];
return false;
}
else {
var valid5 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs19 = errors;
if(!(validate34(data6[i0], {instancePath:instancePath+"/certificates/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid5 = _errs19 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subtrees !== undefined){
let data8 = data.subtrees;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data8)){
if(data8.length > 32){
validate33.errors = [{instancePath:instancePath+"/subtrees",schemaPath:"#/properties/subtrees/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid6 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
const _errs22 = errors;
if(!(validate36(data8[i1], {instancePath:instancePath+"/subtrees/" + i1,parentData:data8,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid6 = _errs22 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/subtrees",schemaPath:"#/properties/subtrees/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data10 = data.ext;
const _errs23 = errors;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
validate33.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs26 = errors;
if(!(validate38(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isEvidence = validate40;
const schema80 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:evidence","description":"Signed messages that belong together, with every certificate needed to check them: what a third party verifies off-line.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema81 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema82 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};
const pattern24 = new RegExp("^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$", "");
const pattern25 = new RegExp("^[A-Za-z0-9_-]{1,10923}$", "");

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:evidence" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.tokens === undefined) && (missing0 = "tokens"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "tokens")) || (key0 === "certificates"))){
validate40.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-evidence" !== data.type){
validate40.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-evidence"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens !== undefined){
let data1 = data.tokens;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 512){
validate40.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data1.length < 1){
validate40.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate40.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data2)){
validate40.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data3 = data.certificates;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 512){
validate40.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data3.length < 1){
validate40.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(data4.length > 10923){
validate40.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data4)){
validate40.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFeeQuote = validate41;
const schema83 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:fee-quote","description":"What one market's lines charge for one take: firm from reservation until the take is decided.","type":"object","additionalProperties":false,"required":["type","signer","market","take","slot","quotes","fees","at","atMs"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-fee-quote"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"take":{"description":"The take for which the lines are reserved.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"slot":{"$ref":"#/$defs/slot"},"quotes":{"description":"The firm fee of every line of this market on the path, from seller to buyer; empty if the path crosses none.","type":"array","maxItems":128,"items":{"$ref":"#/$defs/lineQuote"}},"fees":{"$ref":"#/$defs/money"},"at":{"$ref":"#/$defs/instant"},"atMs":{"$ref":"#/$defs/milliseconds"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"direction":{"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]},"energy":{"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lineId":{"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64},"lineQuote":{"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}},"milliseconds":{"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999},"money":{"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema84 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema85 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema86 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema91 = {"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31};
const schema93 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema94 = {"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999};
const schema95 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const pattern30 = new RegExp("^(0|-?[1-9][0-9]{0,29})$", "");
const schema87 = {"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}};
const schema88 = {"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64};
const schema89 = {"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]};
const schema90 = {"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991};
const pattern29 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "");

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.line === undefined) && (missing0 = "line")) || ((data.direction === undefined) && (missing0 = "direction"))) || ((data.energy === undefined) && (missing0 = "energy"))) || ((data.fee === undefined) && (missing0 = "fee"))){
validate42.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "line") || (key0 === "direction")) || (key0 === "energy")) || (key0 === "fee"))){
validate42.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.line !== undefined){
let data0 = data.line;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 64){
validate42.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern29.test(data0)){
validate42.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.direction !== undefined){
let data1 = data.direction;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate42.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "up") || (data1 === "down"))){
validate42.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/enum",keyword:"enum",params:{allowedValues: schema89.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.energy !== undefined){
let data2 = data.energy;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate42.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate42.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate42.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fee !== undefined){
let data3 = data.fee;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data3 === "string"){
if(data3.length > 31){
validate42.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data3)){
validate42.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema96 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema97 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate44.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate44.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate44.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate44.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:fee-quote" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.take === undefined) && (missing0 = "take"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.quotes === undefined) && (missing0 = "quotes"))) || ((data.fees === undefined) && (missing0 = "fees"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.atMs === undefined) && (missing0 = "atMs"))){
validate41.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema83.properties, key0))){
validate41.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-fee-quote" !== data.type){
validate41.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-fee-quote"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate41.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate41.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate41.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate41.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data3 = data.take;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
validate41.errors = [{instancePath:instancePath+"/take",schemaPath:"#/properties/take/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate41.errors = [{instancePath:instancePath+"/take",schemaPath:"#/properties/take/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data4 = data.slot;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.start === undefined) && (missing1 = "start")) || ((data4.len === undefined) && (missing1 = "len"))){
validate41.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data4){
if(!((key1 === "start") || (key1 === "len"))){
validate41.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data4.start !== undefined){
let data5 = data4.start;
const _errs15 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate41.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 253402300799 || isNaN(data5)){
validate41.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate41.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.len !== undefined){
let data6 = data4.len;
const _errs17 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate41.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 86400 || isNaN(data6)){
validate41.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data6 < 60 || isNaN(data6)){
validate41.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quotes !== undefined){
let data7 = data.quotes;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data7)){
if(data7.length > 128){
validate41.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"}];
return false;
}
else {
var valid5 = true;
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
const _errs21 = errors;
if(!(validate42(data7[i0], {instancePath:instancePath+"/quotes/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid5 = _errs21 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data9 = data.fees;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(data9.length > 31){
validate41.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data9)){
validate41.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data10 = data.at;
const _errs25 = errors;
const _errs26 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate41.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs26){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 253402300799 || isNaN(data10)){
validate41.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate41.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.atMs !== undefined){
let data11 = data.atMs;
const _errs28 = errors;
const _errs29 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate41.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs29){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 999 || isNaN(data11)){
validate41.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate41.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data12 = data.ext;
const _errs31 = errors;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
validate41.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs34 = errors;
if(!(validate44(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate41.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFeeSchedule = validate46;
const schema98 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:fee-schedule","description":"What the lines of a market's grid may carry and charge, for slots of one length from one slot on.","type":"object","additionalProperties":false,"required":["type","signer","market","number","from","slotLength","lines"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-fee-schedule"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"number":{"description":"Counts the schedules of a market, from 1; the highest that has begun rules.","type":"integer","minimum":1,"maximum":9007199254740991},"from":{"$ref":"#/$defs/instant"},"slotLength":{"description":"The slot length in seconds for which the bounds of the tiers hold.","type":"integer","minimum":60,"maximum":86400},"lines":{"description":"Every line of the grid.","type":"array","maxItems":4096,"items":{"$ref":"#/$defs/scheduleLine"}},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lineId":{"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"scheduleLine":{"description":"What one line may carry and what its use costs.","type":"object","additionalProperties":false,"required":["line","capacityUp","capacityDown","baseFee","tiersUp","tiersDown"],"properties":{"line":{"$ref":"#/$defs/lineId"},"capacityUp":{"description":"The most power towards the root, in W.","type":"integer","minimum":0,"maximum":1000000000000},"capacityDown":{"description":"The most power away from the root, in W.","type":"integer","minimum":0,"maximum":1000000000000},"baseFee":{"description":"Fee for every kWh in either direction, in mct/kWh.","type":"integer","minimum":0,"maximum":1048576},"lossFactor":{"description":"The share of the energy that is lost on its way along the line, in per mille; absent: nothing.","type":"integer","minimum":0,"maximum":1000},"tiersUp":{"description":"The congestion staircase for flow towards the root.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/tier"}},"tiersDown":{"description":"The congestion staircase for flow away from the root.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/tier"}}}},"tier":{"description":"A step of a staircase: the congestion price from a booked flow on.","type":"object","additionalProperties":false,"required":["from","price"],"properties":{"from":{"description":"The flow, in Wh in the slot, at which this step begins.","type":"integer","minimum":0,"maximum":9007199254740991},"price":{"description":"Congestion price in mct/kWh for flow in this step.","type":"integer","minimum":0,"maximum":1048576}}}}};
const schema99 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema100 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema101 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema106 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema102 = {"description":"What one line may carry and what its use costs.","type":"object","additionalProperties":false,"required":["line","capacityUp","capacityDown","baseFee","tiersUp","tiersDown"],"properties":{"line":{"$ref":"#/$defs/lineId"},"capacityUp":{"description":"The most power towards the root, in W.","type":"integer","minimum":0,"maximum":1000000000000},"capacityDown":{"description":"The most power away from the root, in W.","type":"integer","minimum":0,"maximum":1000000000000},"baseFee":{"description":"Fee for every kWh in either direction, in mct/kWh.","type":"integer","minimum":0,"maximum":1048576},"lossFactor":{"description":"The share of the energy that is lost on its way along the line, in per mille; absent: nothing.","type":"integer","minimum":0,"maximum":1000},"tiersUp":{"description":"The congestion staircase for flow towards the root.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/tier"}},"tiersDown":{"description":"The congestion staircase for flow away from the root.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/tier"}}}};
const schema103 = {"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64};
const schema104 = {"description":"A step of a staircase: the congestion price from a booked flow on.","type":"object","additionalProperties":false,"required":["from","price"],"properties":{"from":{"description":"The flow, in Wh in the slot, at which this step begins.","type":"integer","minimum":0,"maximum":9007199254740991},"price":{"description":"Congestion price in mct/kWh for flow in this step.","type":"integer","minimum":0,"maximum":1048576}}};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.line === undefined) && (missing0 = "line")) || ((data.capacityUp === undefined) && (missing0 = "capacityUp"))) || ((data.capacityDown === undefined) && (missing0 = "capacityDown"))) || ((data.baseFee === undefined) && (missing0 = "baseFee"))) || ((data.tiersUp === undefined) && (missing0 = "tiersUp"))) || ((data.tiersDown === undefined) && (missing0 = "tiersDown"))){
validate47.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "line") || (key0 === "capacityUp")) || (key0 === "capacityDown")) || (key0 === "baseFee")) || (key0 === "lossFactor")) || (key0 === "tiersUp")) || (key0 === "tiersDown"))){
validate47.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.line !== undefined){
let data0 = data.line;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 64){
validate47.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern29.test(data0)){
validate47.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capacityUp !== undefined){
let data1 = data.capacityUp;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate47.errors = [{instancePath:instancePath+"/capacityUp",schemaPath:"#/properties/capacityUp/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000000000 || isNaN(data1)){
validate47.errors = [{instancePath:instancePath+"/capacityUp",schemaPath:"#/properties/capacityUp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000},message:"must be <= 1000000000000"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate47.errors = [{instancePath:instancePath+"/capacityUp",schemaPath:"#/properties/capacityUp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.capacityDown !== undefined){
let data2 = data.capacityDown;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate47.errors = [{instancePath:instancePath+"/capacityDown",schemaPath:"#/properties/capacityDown/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000000000 || isNaN(data2)){
validate47.errors = [{instancePath:instancePath+"/capacityDown",schemaPath:"#/properties/capacityDown/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000000},message:"must be <= 1000000000000"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate47.errors = [{instancePath:instancePath+"/capacityDown",schemaPath:"#/properties/capacityDown/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.baseFee !== undefined){
let data3 = data.baseFee;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate47.errors = [{instancePath:instancePath+"/baseFee",schemaPath:"#/properties/baseFee/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1048576 || isNaN(data3)){
validate47.errors = [{instancePath:instancePath+"/baseFee",schemaPath:"#/properties/baseFee/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate47.errors = [{instancePath:instancePath+"/baseFee",schemaPath:"#/properties/baseFee/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lossFactor !== undefined){
let data4 = data.lossFactor;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate47.errors = [{instancePath:instancePath+"/lossFactor",schemaPath:"#/properties/lossFactor/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000 || isNaN(data4)){
validate47.errors = [{instancePath:instancePath+"/lossFactor",schemaPath:"#/properties/lossFactor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate47.errors = [{instancePath:instancePath+"/lossFactor",schemaPath:"#/properties/lossFactor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tiersUp !== undefined){
let data5 = data.tiersUp;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
if(data5.length > 64){
validate47.errors = [{instancePath:instancePath+"/tiersUp",schemaPath:"#/properties/tiersUp/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data5.length < 1){
validate47.errors = [{instancePath:instancePath+"/tiersUp",schemaPath:"#/properties/tiersUp/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if(((data6.from === undefined) && (missing1 = "from")) || ((data6.price === undefined) && (missing1 = "price"))){
validate47.errors = [{instancePath:instancePath+"/tiersUp/" + i0,schemaPath:"#/$defs/tier/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs18 = errors;
for(const key1 in data6){
if(!((key1 === "from") || (key1 === "price"))){
validate47.errors = [{instancePath:instancePath+"/tiersUp/" + i0,schemaPath:"#/$defs/tier/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs18 === errors){
if(data6.from !== undefined){
let data7 = data6.from;
const _errs19 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate47.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/from",schemaPath:"#/$defs/tier/properties/from/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate47.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/from",schemaPath:"#/$defs/tier/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate47.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/from",schemaPath:"#/$defs/tier/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.price !== undefined){
let data8 = data6.price;
const _errs21 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate47.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/price",schemaPath:"#/$defs/tier/properties/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1048576 || isNaN(data8)){
validate47.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/price",schemaPath:"#/$defs/tier/properties/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate47.errors = [{instancePath:instancePath+"/tiersUp/" + i0+"/price",schemaPath:"#/$defs/tier/properties/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/tiersUp/" + i0,schemaPath:"#/$defs/tier/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs15 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/tiersUp",schemaPath:"#/properties/tiersUp/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tiersDown !== undefined){
let data9 = data.tiersDown;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data9)){
if(data9.length > 64){
validate47.errors = [{instancePath:instancePath+"/tiersDown",schemaPath:"#/properties/tiersDown/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data9.length < 1){
validate47.errors = [{instancePath:instancePath+"/tiersDown",schemaPath:"#/properties/tiersDown/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid5 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if(((data10.from === undefined) && (missing2 = "from")) || ((data10.price === undefined) && (missing2 = "price"))){
validate47.errors = [{instancePath:instancePath+"/tiersDown/" + i1,schemaPath:"#/$defs/tier/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs28 = errors;
for(const key2 in data10){
if(!((key2 === "from") || (key2 === "price"))){
validate47.errors = [{instancePath:instancePath+"/tiersDown/" + i1,schemaPath:"#/$defs/tier/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs28 === errors){
if(data10.from !== undefined){
let data11 = data10.from;
const _errs29 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate47.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/from",schemaPath:"#/$defs/tier/properties/from/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs29){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
validate47.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/from",schemaPath:"#/$defs/tier/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate47.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/from",schemaPath:"#/$defs/tier/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs29 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.price !== undefined){
let data12 = data10.price;
const _errs31 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate47.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/price",schemaPath:"#/$defs/tier/properties/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs31){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1048576 || isNaN(data12)){
validate47.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/price",schemaPath:"#/$defs/tier/properties/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate47.errors = [{instancePath:instancePath+"/tiersDown/" + i1+"/price",schemaPath:"#/$defs/tier/properties/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs31 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/tiersDown/" + i1,schemaPath:"#/$defs/tier/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs25 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/tiersDown",schemaPath:"#/properties/tiersDown/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema107 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema108 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate49.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate49.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate49.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate49.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:fee-schedule" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.number === undefined) && (missing0 = "number"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.slotLength === undefined) && (missing0 = "slotLength"))) || ((data.lines === undefined) && (missing0 = "lines"))){
validate46.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema98.properties, key0))){
validate46.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-fee-schedule" !== data.type){
validate46.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-fee-schedule"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate46.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate46.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate46.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate46.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data3 = data.number;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate46.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate46.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate46.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data4 = data.from;
const _errs11 = errors;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate46.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253402300799 || isNaN(data4)){
validate46.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate46.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slotLength !== undefined){
let data5 = data.slotLength;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate46.errors = [{instancePath:instancePath+"/slotLength",schemaPath:"#/properties/slotLength/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 86400 || isNaN(data5)){
validate46.errors = [{instancePath:instancePath+"/slotLength",schemaPath:"#/properties/slotLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data5 < 60 || isNaN(data5)){
validate46.errors = [{instancePath:instancePath+"/slotLength",schemaPath:"#/properties/slotLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
let data6 = data.lines;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data6)){
if(data6.length > 4096){
validate46.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/maxItems",keyword:"maxItems",params:{limit: 4096},message:"must NOT have more than 4096 items"}];
return false;
}
else {
var valid4 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs18 = errors;
if(!(validate47(data6[i0], {instancePath:instancePath+"/lines/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data8 = data.ext;
const _errs19 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate46.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs22 = errors;
if(!(validate49(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameAccountGet = validate51;
const schema109 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-account-get","description":"Asks for one's own account.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"account.get"},"id":{"$ref":"#/$defs/requestId"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema110 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const pattern37 = new RegExp("^[A-Za-z0-9._-]{1,64}$", "");

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-account-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate51.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "id"))){
validate51.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("account.get" !== data.type){
validate51.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "account.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameBalanceReport = validate52;
const schema111 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-balance-report","description":"Reports the balance of a submarket after gate closure.","type":"object","additionalProperties":false,"required":["type","id","token","chain"],"properties":{"type":{"description":"Names the kind of frame.","const":"balance.report"},"id":{"$ref":"#/$defs/requestId"},"token":{"$ref":"#/$defs/token"},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema112 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema113 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema114 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema115 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate53.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate53.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate53.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate53.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-balance-report" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.token === undefined) && (missing0 = "token"))) || ((data.chain === undefined) && (missing0 = "chain"))){
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "id")) || (key0 === "token")) || (key0 === "chain"))){
validate52.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("balance.report" !== data.type){
validate52.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "balance.report"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate52.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate52.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.token !== undefined){
let data2 = data.token;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate52.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data2)){
validate52.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs9 = errors;
if(!(validate53(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameBalancingGet = validate55;
const schema116 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-balancing-get","description":"Asks for the balancing price of a slot.","type":"object","additionalProperties":false,"required":["type","id","slot"],"properties":{"type":{"description":"Names the kind of frame.","const":"balancing.get"},"id":{"$ref":"#/$defs/requestId"},"slot":{"$ref":"#/$defs/slot"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema117 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema118 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-balancing-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.slot === undefined) && (missing0 = "slot"))){
validate55.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "slot"))){
validate55.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("balancing.get" !== data.type){
validate55.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "balancing.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate55.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate55.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data2 = data.slot;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.start === undefined) && (missing1 = "start")) || ((data2.len === undefined) && (missing1 = "len"))){
validate55.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data2){
if(!((key1 === "start") || (key1 === "len"))){
validate55.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data2.start !== undefined){
let data3 = data2.start;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate55.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 253402300799 || isNaN(data3)){
validate55.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate55.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.len !== undefined){
let data4 = data2.len;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate55.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 86400 || isNaN(data4)){
validate55.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data4 < 60 || isNaN(data4)){
validate55.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameBookSnapshot = validate56;
const schema119 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-book-snapshot","description":"Asks for the best offers of one slot, or of all.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"book.snapshot"},"id":{"$ref":"#/$defs/requestId"},"slot":{"$ref":"#/$defs/slot"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema120 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema121 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-book-snapshot" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate56.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "slot"))){
validate56.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("book.snapshot" !== data.type){
validate56.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "book.snapshot"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate56.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate56.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate56.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data2 = data.slot;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.start === undefined) && (missing1 = "start")) || ((data2.len === undefined) && (missing1 = "len"))){
validate56.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data2){
if(!((key1 === "start") || (key1 === "len"))){
validate56.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data2.start !== undefined){
let data3 = data2.start;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate56.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 253402300799 || isNaN(data3)){
validate56.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate56.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.len !== undefined){
let data4 = data2.len;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate56.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 86400 || isNaN(data4)){
validate56.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data4 < 60 || isNaN(data4)){
validate56.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate56.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate56.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameBookSubscribe = validate57;
const schema122 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-book-subscribe","description":"Asks for the best offers of every slot as they change.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"book.subscribe"},"id":{"$ref":"#/$defs/requestId"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema123 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-book-subscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate57.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "id"))){
validate57.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("book.subscribe" !== data.type){
validate57.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "book.subscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate57.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate57.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate57.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate57.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameBookUnsubscribe = validate58;
const schema124 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-book-unsubscribe","description":"Ends the stream of the book.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"book.unsubscribe"},"id":{"$ref":"#/$defs/requestId"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema125 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-book-unsubscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate58.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "id"))){
validate58.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("book.unsubscribe" !== data.type){
validate58.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "book.unsubscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate58.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate58.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate58.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameBook = validate59;
const schema126 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-book","description":"One slot of the book stream; replaces what was known of that slot.","type":"object","additionalProperties":false,"required":["type","seq","slot","asks","bids"],"properties":{"type":{"description":"Names the kind of frame.","const":"book"},"seq":{"description":"Counts the frames of this stream, from 1.","type":"integer","minimum":1,"maximum":9007199254740991},"slot":{"$ref":"#/$defs/slot"},"asks":{"description":"Offers to sell, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}},"bids":{"description":"Offers to buy, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}}},"$defs":{"bookEntry":{"description":"An offer in the book, as one reader sees it.","type":"object","additionalProperties":false,"required":["offer","side","lot","lots","price","lines","validUntil","market"],"properties":{"offer":{"$ref":"#/$defs/id"},"side":{"$ref":"#/$defs/side"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"lines":{"description":"How many lines lie between the reader and the offer.","type":"integer","minimum":0,"maximum":1000},"fees":{"description":"Grid fees of one lot, in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"allIn":{"description":"What one lot costs this reader in all (ask) or brings it (bid), in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"validUntil":{"$ref":"#/$defs/instant"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255}}},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576},"side":{"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema127 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema128 = {"description":"An offer in the book, as one reader sees it.","type":"object","additionalProperties":false,"required":["offer","side","lot","lots","price","lines","validUntil","market"],"properties":{"offer":{"$ref":"#/$defs/id"},"side":{"$ref":"#/$defs/side"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"lines":{"description":"How many lines lie between the reader and the offer.","type":"integer","minimum":0,"maximum":1000},"fees":{"description":"Grid fees of one lot, in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"allIn":{"description":"What one lot costs this reader in all (ask) or brings it (bid), in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"validUntil":{"$ref":"#/$defs/instant"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255}}};
const schema129 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema130 = {"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]};
const schema131 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema132 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};
const schema133 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.offer === undefined) && (missing0 = "offer")) || ((data.side === undefined) && (missing0 = "side"))) || ((data.lot === undefined) && (missing0 = "lot"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.price === undefined) && (missing0 = "price"))) || ((data.lines === undefined) && (missing0 = "lines"))) || ((data.validUntil === undefined) && (missing0 = "validUntil"))) || ((data.market === undefined) && (missing0 = "market"))){
validate60.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema128.properties, key0))){
validate60.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.offer !== undefined){
let data0 = data.offer;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate60.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate60.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.side !== undefined){
let data1 = data.side;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate60.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "buy") || (data1 === "sell"))){
validate60.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/enum",keyword:"enum",params:{allowedValues: schema130.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lot !== undefined){
let data2 = data.lot;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate60.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1073741824 || isNaN(data2)){
validate60.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate60.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data3 = data.lots;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate60.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1073741824 || isNaN(data3)){
validate60.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate60.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data4 = data.price;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate60.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1048576 || isNaN(data4)){
validate60.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data4 < -1048576 || isNaN(data4)){
validate60.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
let data5 = data.lines;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate60.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
validate60.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate60.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data6 = data.fees;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(data6.length > 31){
validate60.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data6)){
validate60.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allIn !== undefined){
let data7 = data.allIn;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(data7.length > 31){
validate60.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data7)){
validate60.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validUntil !== undefined){
let data8 = data.validUntil;
const _errs22 = errors;
const _errs23 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate60.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 253402300799 || isNaN(data8)){
validate60.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate60.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data9 = data.market;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(data9.length > 255){
validate60.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data9)){
validate60.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-book" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.asks === undefined) && (missing0 = "asks"))) || ((data.bids === undefined) && (missing0 = "bids"))){
validate59.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "seq")) || (key0 === "slot")) || (key0 === "asks")) || (key0 === "bids"))){
validate59.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("book" !== data.type){
validate59.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "book"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data1 = data.seq;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate59.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate59.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate59.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data2 = data.slot;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.start === undefined) && (missing1 = "start")) || ((data2.len === undefined) && (missing1 = "len"))){
validate59.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!((key1 === "start") || (key1 === "len"))){
validate59.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.start !== undefined){
let data3 = data2.start;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate59.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 253402300799 || isNaN(data3)){
validate59.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate59.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.len !== undefined){
let data4 = data2.len;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate59.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 86400 || isNaN(data4)){
validate59.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data4 < 60 || isNaN(data4)){
validate59.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asks !== undefined){
let data5 = data.asks;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
if(data5.length > 1000){
validate59.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs15 = errors;
if(!(validate60(data5[i0], {instancePath:instancePath+"/asks/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid3 = _errs15 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bids !== undefined){
let data7 = data.bids;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data7)){
if(data7.length > 1000){
validate59.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
const _errs18 = errors;
if(!(validate60(data7[i1], {instancePath:instancePath+"/bids/" + i1,parentData:data7,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid4 = _errs18 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate59.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameCertGet = validate63;
const schema134 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-cert-get","description":"Asks for the chain of a certificate that signed something here.","type":"object","additionalProperties":false,"required":["type","id","kid"],"properties":{"type":{"description":"Names the kind of frame.","const":"cert.get"},"id":{"$ref":"#/$defs/requestId"},"kid":{"$ref":"#/$defs/kid"}},"$defs":{"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema135 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema136 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-cert-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.kid === undefined) && (missing0 = "kid"))){
validate63.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "kid"))){
validate63.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("cert.get" !== data.type){
validate63.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "cert.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate63.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kid !== undefined){
let data2 = data.kid;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate63.errors = [{instancePath:instancePath+"/kid",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate63.errors = [{instancePath:instancePath+"/kid",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameCertRenew = validate64;
const schema137 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-cert-renew","description":"Asks for a new proxy with the rights of the session's own, for a new key.","type":"object","additionalProperties":false,"required":["type","id","request"],"properties":{"type":{"description":"Names the kind of frame.","const":"cert.renew"},"id":{"$ref":"#/$defs/requestId"},"request":{"description":"The DER bytes of a PKCS #10 request, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,5462}$","maxLength":5462}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema138 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const pattern52 = new RegExp("^[A-Za-z0-9_-]{1,5462}$", "");

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-cert-renew" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.request === undefined) && (missing0 = "request"))){
validate64.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "request"))){
validate64.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("cert.renew" !== data.type){
validate64.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "cert.renew"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate64.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate64.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate64.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request !== undefined){
let data2 = data.request;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 5462){
validate64.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/maxLength",keyword:"maxLength",params:{limit: 5462},message:"must NOT have more than 5462 characters"}];
return false;
}
else {
if(!pattern52.test(data2)){
validate64.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,5462}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,5462}$"+"\""}];
return false;
}
}
}
else {
validate64.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameChallenge = validate65;
const schema139 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-challenge","description":"The market's first frame: who it says it is, and what the client must sign.","type":"object","additionalProperties":false,"required":["type","id","versions","market","nonce","chain"],"properties":{"type":{"description":"Names the kind of frame.","const":"challenge"},"id":{"$ref":"#/$defs/requestId"},"versions":{"description":"Versions of the session that the sender speaks.","type":"array","minItems":1,"maxItems":8,"items":{"type":"string","pattern":"^bc4p\\.v[0-9]{1,3}$","maxLength":9}},"market":{"$ref":"#/$defs/address"},"nonce":{"$ref":"#/$defs/nonce"},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema140 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema141 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema142 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const pattern54 = new RegExp("^bc4p\\.v[0-9]{1,3}$", "");
const schema143 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema144 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate66.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate66.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate66.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate66.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate66.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-challenge" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.versions === undefined) && (missing0 = "versions"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.nonce === undefined) && (missing0 = "nonce"))) || ((data.chain === undefined) && (missing0 = "chain"))){
validate65.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "id")) || (key0 === "versions")) || (key0 === "market")) || (key0 === "nonce")) || (key0 === "chain"))){
validate65.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("challenge" !== data.type){
validate65.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "challenge"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate65.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate65.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.versions !== undefined){
let data2 = data.versions;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 8){
validate65.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"}];
return false;
}
else {
if(data2.length < 1){
validate65.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length > 9){
validate65.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/maxLength",keyword:"maxLength",params:{limit: 9},message:"must NOT have more than 9 characters"}];
return false;
}
else {
if(!pattern54.test(data3)){
validate65.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/pattern",keyword:"pattern",params:{pattern: "^bc4p\\.v[0-9]{1,3}$"},message:"must match pattern \""+"^bc4p\\.v[0-9]{1,3}$"+"\""}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data4 = data.market;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(data4.length > 255){
validate65.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data4)){
validate65.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data5 = data.nonce;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
validate65.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate65.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs16 = errors;
if(!(validate66(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate65.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameError = validate68;
const schema145 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-error","description":"Answers a request that was not done, or ends the session.","type":"object","additionalProperties":false,"required":["type","code","class","stage","facts"],"properties":{"type":{"description":"Names the kind of frame.","const":"error"},"re":{"$ref":"#/$defs/requestId"},"code":{"$ref":"#/$defs/code"},"class":{"description":"Whether trying again can help, and whether the session goes on.","type":"string","enum":["permanent","temporary","fatal"]},"stage":{"description":"Which check failed, in their normative order.","type":"string","enum":["size","json","frame","token","header","certificate","signature","canonical","schema","semantics","state","world"]},"path":{"description":"Where in the message, as a JSON pointer or a place in a chain.","type":"string","pattern":"^[!#-\\[\\]-~]{0,200}$","maxLength":200},"req":{"$ref":"#/$defs/requirement"},"facts":{"$ref":"#/$defs/facts"},"decision":{"$ref":"#/$defs/token"}},"$defs":{"code":{"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64},"facts":{"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"requirement":{"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema146 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema147 = {"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64};
const schema148 = {"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8};
const schema149 = {"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"};
const schema150 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const pattern60 = new RegExp("^[!#-\\[\\]-~]{0,200}$", "");

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-error" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.class === undefined) && (missing0 = "class"))) || ((data.stage === undefined) && (missing0 = "stage"))) || ((data.facts === undefined) && (missing0 = "facts"))){
validate68.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema145.properties, key0))){
validate68.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("error" !== data.type){
validate68.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "error"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate68.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate68.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate68.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data2 = data.code;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 64){
validate68.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern15.test(data2)){
validate68.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+){0,7}$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+){0,7}$"+"\""}];
return false;
}
}
}
else {
validate68.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.class !== undefined){
let data3 = data.class;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate68.errors = [{instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data3 === "permanent") || (data3 === "temporary")) || (data3 === "fatal"))){
validate68.errors = [{instancePath:instancePath+"/class",schemaPath:"#/properties/class/enum",keyword:"enum",params:{allowedValues: schema145.properties.class.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stage !== undefined){
let data4 = data.stage;
const _errs11 = errors;
if(typeof data4 !== "string"){
validate68.errors = [{instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((((data4 === "size") || (data4 === "json")) || (data4 === "frame")) || (data4 === "token")) || (data4 === "header")) || (data4 === "certificate")) || (data4 === "signature")) || (data4 === "canonical")) || (data4 === "schema")) || (data4 === "semantics")) || (data4 === "state")) || (data4 === "world"))){
validate68.errors = [{instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema145.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data5 = data.path;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(data5.length > 200){
validate68.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
else {
if(!pattern60.test(data5)){
validate68.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^[!#-\\[\\]-~]{0,200}$"},message:"must match pattern \""+"^[!#-\\[\\]-~]{0,200}$"+"\""}];
return false;
}
}
}
else {
validate68.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.req !== undefined){
let data6 = data.req;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data6 === "string"){
if(data6.length > 8){
validate68.errors = [{instancePath:instancePath+"/req",schemaPath:"#/$defs/requirement/maxLength",keyword:"maxLength",params:{limit: 8},message:"must NOT have more than 8 characters"}];
return false;
}
else {
if(!pattern16.test(data6)){
validate68.errors = [{instancePath:instancePath+"/req",schemaPath:"#/$defs/requirement/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2,4}-[0-9]{3}$"},message:"must match pattern \""+"^[A-Z]{2,4}-[0-9]{3}$"+"\""}];
return false;
}
}
}
else {
validate68.errors = [{instancePath:instancePath+"/req",schemaPath:"#/$defs/requirement/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.facts !== undefined){
let data7 = data.facts;
const _errs18 = errors;
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
validate68.errors = [{instancePath:instancePath+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decision !== undefined){
let data8 = data.decision;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data8 === "string"){
if(data8.length > 33200){
validate68.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data8)){
validate68.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate68.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate68.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameEvent = validate69;
const schema151 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-event","description":"One of the participant's own events; durable, in order.","type":"object","additionalProperties":false,"required":["type","seq","at","kind","subject","open"],"properties":{"type":{"description":"Names the kind of frame.","const":"event"},"seq":{"description":"The number of the event among those of this participant, from 1.","type":"integer","minimum":1,"maximum":9007199254740991},"at":{"$ref":"#/$defs/instant"},"kind":{"description":"What happened.","type":"string","enum":["traded","ended","refused","statement"]},"subject":{"description":"The own offer or acceptance that it happened to, or the statement that is there.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"trade":{"$ref":"#/$defs/token"},"reason":{"description":"Why an offer ended.","type":"string","enum":["expired","gate-closed","filled","credential-ended","suspended"]},"code":{"$ref":"#/$defs/code"},"facts":{"$ref":"#/$defs/facts"},"open":{"description":"Lots of the own offer that are left open after this, or ended with it; 0 where there is none.","type":"integer","minimum":0,"maximum":9007199254740991}},"$defs":{"code":{"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64},"facts":{"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema152 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema153 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema154 = {"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64};
const schema155 = {"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-event" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.subject === undefined) && (missing0 = "subject"))) || ((data.open === undefined) && (missing0 = "open"))){
validate69.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema151.properties, key0))){
validate69.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("event" !== data.type){
validate69.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "event"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data1 = data.seq;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate69.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate69.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate69.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data2 = data.at;
const _errs5 = errors;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate69.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 253402300799 || isNaN(data2)){
validate69.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate69.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data3 = data.kind;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate69.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data3 === "traded") || (data3 === "ended")) || (data3 === "refused")) || (data3 === "statement"))){
validate69.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema151.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data4 = data.subject;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate69.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate69.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trade !== undefined){
let data5 = data.trade;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(data5.length > 33200){
validate69.errors = [{instancePath:instancePath+"/trade",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data5)){
validate69.errors = [{instancePath:instancePath+"/trade",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/trade",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data6 = data.reason;
const _errs15 = errors;
if(typeof data6 !== "string"){
validate69.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data6 === "expired") || (data6 === "gate-closed")) || (data6 === "filled")) || (data6 === "credential-ended")) || (data6 === "suspended"))){
validate69.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema151.properties.reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data7 = data.code;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data7 === "string"){
if(data7.length > 64){
validate69.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern15.test(data7)){
validate69.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+){0,7}$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+){0,7}$"+"\""}];
return false;
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.facts !== undefined){
let data8 = data.facts;
const _errs20 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate69.errors = [{instancePath:instancePath+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.open !== undefined){
let data9 = data.open;
const _errs23 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate69.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
validate69.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate69.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate69.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameEventsSubscribe = validate70;
const schema156 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-events-subscribe","description":"Asks for one's own events after a cursor, and then as they happen.","type":"object","additionalProperties":false,"required":["type","id","after"],"properties":{"type":{"description":"Names the kind of frame.","const":"events.subscribe"},"id":{"$ref":"#/$defs/requestId"},"after":{"description":"The number of the last event that is known; 0 for all.","type":"integer","minimum":0,"maximum":9007199254740991}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema157 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-events-subscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.after === undefined) && (missing0 = "after"))){
validate70.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "after"))){
validate70.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("events.subscribe" !== data.type){
validate70.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "events.subscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate70.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate70.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate70.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data2 = data.after;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate70.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate70.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate70.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate70.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameFeeGet = validate71;
const schema158 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-fee-get","description":"Asks for the market's fee schedule.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"fee.get"},"id":{"$ref":"#/$defs/requestId"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema159 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-fee-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate71.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "id"))){
validate71.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("fee.get" !== data.type){
validate71.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "fee.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate71.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate71.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate71.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate71.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameFeeQuote = validate72;
const schema160 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-fee-quote","description":"Asks what taking lots of an offer would cost in grid fees now.","type":"object","additionalProperties":false,"required":["type","id","offer","lots"],"properties":{"type":{"description":"Names the kind of frame.","const":"fee.quote"},"id":{"$ref":"#/$defs/requestId"},"offer":{"$ref":"#/$defs/id"},"lots":{"$ref":"#/$defs/lotCount"}},"$defs":{"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lotCount":{"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema161 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema162 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema163 = {"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-fee-quote" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.offer === undefined) && (missing0 = "offer"))) || ((data.lots === undefined) && (missing0 = "lots"))){
validate72.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "id")) || (key0 === "offer")) || (key0 === "lots"))){
validate72.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("fee.quote" !== data.type){
validate72.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "fee.quote"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate72.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate72.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate72.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data2 = data.offer;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate72.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate72.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data3 = data.lots;
const _errs9 = errors;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate72.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1073741824 || isNaN(data3)){
validate72.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate72.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate72.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameHello = validate73;
const schema164 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-hello","description":"The client's first frame: who it is, proven.","type":"object","additionalProperties":false,"required":["type","id","versions","features","nonce","chain","proof"],"properties":{"type":{"description":"Names the kind of frame.","const":"hello"},"id":{"$ref":"#/$defs/requestId"},"versions":{"description":"Versions of the session that the sender speaks.","type":"array","minItems":1,"maxItems":8,"items":{"type":"string","pattern":"^bc4p\\.v[0-9]{1,3}$","maxLength":9}},"features":{"$ref":"#/$defs/features"},"nonce":{"$ref":"#/$defs/nonce"},"chain":{"$ref":"#/$defs/chain"},"proof":{"$ref":"#/$defs/token"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"features":{"description":"Optional features by name.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema165 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema168 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const schema171 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema166 = {"description":"Optional features by name.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/name"}};
const schema167 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 32){
validate74.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate74.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate74.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate74.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema169 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema170 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate76.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate76.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate76.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate76.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-hello" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.versions === undefined) && (missing0 = "versions"))) || ((data.features === undefined) && (missing0 = "features"))) || ((data.nonce === undefined) && (missing0 = "nonce"))) || ((data.chain === undefined) && (missing0 = "chain"))) || ((data.proof === undefined) && (missing0 = "proof"))){
validate73.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "id")) || (key0 === "versions")) || (key0 === "features")) || (key0 === "nonce")) || (key0 === "chain")) || (key0 === "proof"))){
validate73.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("hello" !== data.type){
validate73.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "hello"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate73.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate73.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate73.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.versions !== undefined){
let data2 = data.versions;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 8){
validate73.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/maxItems",keyword:"maxItems",params:{limit: 8},message:"must NOT have more than 8 items"}];
return false;
}
else {
if(data2.length < 1){
validate73.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length > 9){
validate73.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/maxLength",keyword:"maxLength",params:{limit: 9},message:"must NOT have more than 9 characters"}];
return false;
}
else {
if(!pattern54.test(data3)){
validate73.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/pattern",keyword:"pattern",params:{pattern: "^bc4p\\.v[0-9]{1,3}$"},message:"must match pattern \""+"^bc4p\\.v[0-9]{1,3}$"+"\""}];
return false;
}
}
}
else {
validate73.errors = [{instancePath:instancePath+"/versions/" + i0,schemaPath:"#/properties/versions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate73.errors = [{instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.features !== undefined){
const _errs10 = errors;
if(!(validate74(data.features, {instancePath:instancePath+"/features",parentData:data,parentDataProperty:"features",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data5 = data.nonce;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
validate73.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate73.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs14 = errors;
if(!(validate76(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proof !== undefined){
let data7 = data.proof;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(data7.length > 33200){
validate73.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data7)){
validate73.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate73.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate73.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameMeterAppend = validate78;
const schema172 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-meter-append","description":"Stores meter values.","type":"object","additionalProperties":false,"required":["type","id","values"],"properties":{"type":{"description":"Names the kind of frame.","const":"meter.append"},"id":{"$ref":"#/$defs/requestId"},"values":{"description":"Signed meter values, in any order.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/token"}},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema173 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema174 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema175 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema176 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate79.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate79.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate79.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate79.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate79.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate79.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-meter-append" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.values === undefined) && (missing0 = "values"))){
validate78.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "id")) || (key0 === "values")) || (key0 === "chain"))){
validate78.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("meter.append" !== data.type){
validate78.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "meter.append"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate78.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate78.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate78.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.values !== undefined){
let data2 = data.values;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 64){
validate78.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data2.length < 1){
validate78.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(data3.length > 33200){
validate78.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data3)){
validate78.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate78.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate78.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs11 = errors;
if(!(validate79(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate78.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameMeterList = validate81;
const schema177 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-meter-list","description":"Asks which meters there are, for another process of the market.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"meter.list"},"id":{"$ref":"#/$defs/requestId"},"after":{"description":"Only meters after this one; all if absent.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema178 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const pattern80 = new RegExp("^[!-~]([ -~]{0,62}[!-~])?$", "");

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-meter-list" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate81.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "after"))){
validate81.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("meter.list" !== data.type){
validate81.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "meter.list"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate81.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate81.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data2 = data.after;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 64){
validate81.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern80.test(data2)){
validate81.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/pattern",keyword:"pattern",params:{pattern: "^[!-~]([ -~]{0,62}[!-~])?$"},message:"must match pattern \""+"^[!-~]([ -~]{0,62}[!-~])?$"+"\""}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate81.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameMeterRead = validate82;
const schema179 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-meter-read","description":"Asks for stored values of a meter, earliest first.","type":"object","additionalProperties":false,"required":["type","id","meter","from","until"],"properties":{"type":{"description":"Names the kind of frame.","const":"meter.read"},"id":{"$ref":"#/$defs/requestId"},"meter":{"$ref":"#/$defs/meterName"},"from":{"$ref":"#/$defs/instant"},"until":{"$ref":"#/$defs/instant"},"limit":{"description":"At most so many.","type":"integer","minimum":1,"maximum":256}},"$defs":{"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"meterName":{"description":"A meter: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema180 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema181 = {"description":"A meter: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64};
const schema182 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-meter-read" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.meter === undefined) && (missing0 = "meter"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.until === undefined) && (missing0 = "until"))){
validate82.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "id")) || (key0 === "meter")) || (key0 === "from")) || (key0 === "until")) || (key0 === "limit"))){
validate82.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("meter.read" !== data.type){
validate82.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "meter.read"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate82.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate82.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate82.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.meter !== undefined){
let data2 = data.meter;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 64){
validate82.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern80.test(data2)){
validate82.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/pattern",keyword:"pattern",params:{pattern: "^[!-~]([ -~]{0,62}[!-~])?$"},message:"must match pattern \""+"^[!-~]([ -~]{0,62}[!-~])?$"+"\""}];
return false;
}
}
}
else {
validate82.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data3 = data.from;
const _errs9 = errors;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate82.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 253402300799 || isNaN(data3)){
validate82.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate82.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
let data4 = data.until;
const _errs12 = errors;
const _errs13 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate82.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253402300799 || isNaN(data4)){
validate82.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate82.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data5 = data.limit;
const _errs15 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate82.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 256 || isNaN(data5)){
validate82.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256"}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate82.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate82.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameOfferAccept = validate83;
const schema184 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-offer-accept","description":"Accepts lots of an offer; brings the offer along if the market may not know it.","type":"object","additionalProperties":false,"required":["type","id","token"],"properties":{"type":{"description":"Names the kind of frame.","const":"offer.accept"},"id":{"$ref":"#/$defs/requestId"},"token":{"$ref":"#/$defs/token"},"offer":{"$ref":"#/$defs/token"},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema185 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema186 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema188 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema189 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate84.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate84.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate84.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate84.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate84.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-offer-accept" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.token === undefined) && (missing0 = "token"))){
validate83.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "id")) || (key0 === "token")) || (key0 === "offer")) || (key0 === "chain"))){
validate83.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("offer.accept" !== data.type){
validate83.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "offer.accept"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate83.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate83.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.token !== undefined){
let data2 = data.token;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate83.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data2)){
validate83.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data3 = data.offer;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(data3.length > 33200){
validate83.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data3)){
validate83.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs12 = errors;
if(!(validate84(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate83.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameOfferGet = validate86;
const schema190 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-offer-get","description":"Asks for a signed offer and its signer's chain.","type":"object","additionalProperties":false,"required":["type","id","offer"],"properties":{"type":{"description":"Names the kind of frame.","const":"offer.get"},"id":{"$ref":"#/$defs/requestId"},"offer":{"$ref":"#/$defs/id"}},"$defs":{"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema191 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema192 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-offer-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.offer === undefined) && (missing0 = "offer"))){
validate86.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "offer"))){
validate86.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("offer.get" !== data.type){
validate86.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "offer.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate86.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate86.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate86.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data2 = data.offer;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate86.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate86.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate86.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameOfferSubmit = validate87;
const schema193 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-offer-submit","description":"Puts a signed offer into the market.","type":"object","additionalProperties":false,"required":["type","id","token"],"properties":{"type":{"description":"Names the kind of frame.","const":"offer.submit"},"id":{"$ref":"#/$defs/requestId"},"token":{"$ref":"#/$defs/token"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema194 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema195 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-offer-submit" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.token === undefined) && (missing0 = "token"))){
validate87.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "token"))){
validate87.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("offer.submit" !== data.type){
validate87.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "offer.submit"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate87.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate87.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.token !== undefined){
let data2 = data.token;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate87.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data2)){
validate87.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate87.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFramePing = validate88;
const schema196 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-ping","description":"Asks for a pong after everything before it has been answered.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"ping"},"id":{"$ref":"#/$defs/requestId"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema197 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-ping" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate88.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "id"))){
validate88.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ping" !== data.type){
validate88.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ping"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate88.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate88.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate88.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFramePong = validate89;
const schema198 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-pong","description":"Answers a ping, after everything received before it was answered.","type":"object","additionalProperties":false,"required":["type","re"],"properties":{"type":{"description":"Names the kind of frame.","const":"pong"},"re":{"$ref":"#/$defs/requestId"}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema199 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-pong" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))){
validate89.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "re"))){
validate89.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("pong" !== data.type){
validate89.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "pong"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate89.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate89.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate89.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate89.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameStatementGet = validate90;
const schema200 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-statement-get","description":"Asks for one's own statements, oldest first, with all that proves them.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"statement.get"},"id":{"$ref":"#/$defs/requestId"},"after":{"description":"Leaves out so many of the oldest.","type":"integer","minimum":0,"maximum":9007199254740991},"limit":{"description":"At most so many.","type":"integer","minimum":1,"maximum":50}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema201 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-statement-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate90.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "id")) || (key0 === "after")) || (key0 === "limit"))){
validate90.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("statement.get" !== data.type){
validate90.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "statement.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate90.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate90.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate90.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data2 = data.after;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate90.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate90.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate90.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data3 = data.limit;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate90.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 50 || isNaN(data3)){
validate90.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate90.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate90.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTradeList = validate91;
const schema202 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-trade-list","description":"Asks for one's own trades, oldest first.","type":"object","additionalProperties":false,"required":["type","id"],"properties":{"type":{"description":"Names the kind of frame.","const":"trade.list"},"id":{"$ref":"#/$defs/requestId"},"after":{"description":"Leaves out so many of the oldest.","type":"integer","minimum":0,"maximum":9007199254740991},"limit":{"description":"At most so many.","type":"integer","minimum":1,"maximum":50}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema203 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-trade-list" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))){
validate91.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "id")) || (key0 === "after")) || (key0 === "limit"))){
validate91.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("trade.list" !== data.type){
validate91.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "trade.list"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate91.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate91.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate91.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data2 = data.after;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate91.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate91.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate91.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data3 = data.limit;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate91.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 50 || isNaN(data3)){
validate91.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate91.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate91.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTradeStatus = validate92;
const schema204 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-trade-status","description":"Asks what became of an offer, an acceptance or a trade of one's own.","type":"object","additionalProperties":false,"required":["type","id","subject"],"properties":{"type":{"description":"Names the kind of frame.","const":"trade.status"},"id":{"$ref":"#/$defs/requestId"},"subject":{"$ref":"#/$defs/id"}},"$defs":{"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema205 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema206 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-trade-status" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.subject === undefined) && (missing0 = "subject"))){
validate92.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "id")) || (key0 === "subject"))){
validate92.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("trade.status" !== data.type){
validate92.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "trade.status"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate92.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate92.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate92.errors = [{instancePath:instancePath+"/id",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data2 = data.subject;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate92.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate92.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTreeBook = validate93;
const schema207 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-tree-book","description":"Changes of the offers that one market shows to the other in one slot; each entry replaces what was known of its offer.","type":"object","additionalProperties":false,"required":["type","seq","slot","asks","bids","gone"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.book"},"seq":{"description":"Counts the frames of this stream, from 1 after each subscription.","type":"integer","minimum":1,"maximum":9007199254740991},"slot":{"$ref":"#/$defs/slot"},"reset":{"description":"Present and true if all that was known of the slot is to be forgotten first.","const":true},"asks":{"description":"Offers to sell that are new or have changed.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/treeEntry"}},"bids":{"description":"Offers to buy that are new or have changed.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/treeEntry"}},"gone":{"description":"Offers that are not shown any more.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/id"}}},"$defs":{"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}},"treeEntry":{"description":"An offer in the book of another market.","type":"object","additionalProperties":false,"required":["offer","market","lot","lots","price","fees","reach","lines","arrival","validUntil"],"properties":{"offer":{"$ref":"#/$defs/id"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"fees":{"description":"Grid fees of one lot from the offer up to the reader's own grid, in 10^-8 EUR.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"reach":{"description":"For so many lots, one after the other, the fees of a lot stay as they are.","type":"integer","minimum":1,"maximum":1073741824},"lines":{"description":"How many lines lie between the offer and the reader's own grid.","type":"integer","minimum":0,"maximum":1000},"arrival":{"description":"The offer's place in the order of time at its origin.","type":"integer","minimum":0,"maximum":9007199254740991},"validUntil":{"$ref":"#/$defs/instant"}}}}};
const schema208 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema210 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema209 = {"description":"An offer in the book of another market.","type":"object","additionalProperties":false,"required":["offer","market","lot","lots","price","fees","reach","lines","arrival","validUntil"],"properties":{"offer":{"$ref":"#/$defs/id"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"fees":{"description":"Grid fees of one lot from the offer up to the reader's own grid, in 10^-8 EUR.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"reach":{"description":"For so many lots, one after the other, the fees of a lot stay as they are.","type":"integer","minimum":1,"maximum":1073741824},"lines":{"description":"How many lines lie between the offer and the reader's own grid.","type":"integer","minimum":0,"maximum":1000},"arrival":{"description":"The offer's place in the order of time at its origin.","type":"integer","minimum":0,"maximum":9007199254740991},"validUntil":{"$ref":"#/$defs/instant"}}};
const schema211 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema212 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};
const schema213 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.offer === undefined) && (missing0 = "offer")) || ((data.market === undefined) && (missing0 = "market"))) || ((data.lot === undefined) && (missing0 = "lot"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.price === undefined) && (missing0 = "price"))) || ((data.fees === undefined) && (missing0 = "fees"))) || ((data.reach === undefined) && (missing0 = "reach"))) || ((data.lines === undefined) && (missing0 = "lines"))) || ((data.arrival === undefined) && (missing0 = "arrival"))) || ((data.validUntil === undefined) && (missing0 = "validUntil"))){
validate94.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema209.properties, key0))){
validate94.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.offer !== undefined){
let data0 = data.offer;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate94.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data1 = data.market;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 255){
validate94.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data1)){
validate94.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lot !== undefined){
let data2 = data.lot;
const _errs7 = errors;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate94.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1073741824 || isNaN(data2)){
validate94.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate94.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data3 = data.lots;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate94.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1073741824 || isNaN(data3)){
validate94.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate94.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data4 = data.price;
const _errs12 = errors;
const _errs13 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate94.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1048576 || isNaN(data4)){
validate94.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data4 < -1048576 || isNaN(data4)){
validate94.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data5 = data.fees;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(data5.length > 31){
validate94.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data5)){
validate94.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reach !== undefined){
let data6 = data.reach;
const _errs17 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate94.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1073741824 || isNaN(data6)){
validate94.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate94.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
let data7 = data.lines;
const _errs19 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate94.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000 || isNaN(data7)){
validate94.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate94.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.arrival !== undefined){
let data8 = data.arrival;
const _errs21 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate94.errors = [{instancePath:instancePath+"/arrival",schemaPath:"#/properties/arrival/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
validate94.errors = [{instancePath:instancePath+"/arrival",schemaPath:"#/properties/arrival/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate94.errors = [{instancePath:instancePath+"/arrival",schemaPath:"#/properties/arrival/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validUntil !== undefined){
let data9 = data.validUntil;
const _errs23 = errors;
const _errs24 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate94.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 253402300799 || isNaN(data9)){
validate94.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate94.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate94.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-tree-book" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate93.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.seq === undefined) && (missing0 = "seq"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.asks === undefined) && (missing0 = "asks"))) || ((data.bids === undefined) && (missing0 = "bids"))) || ((data.gone === undefined) && (missing0 = "gone"))){
validate93.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "seq")) || (key0 === "slot")) || (key0 === "reset")) || (key0 === "asks")) || (key0 === "bids")) || (key0 === "gone"))){
validate93.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("tree.book" !== data.type){
validate93.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.book"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seq !== undefined){
let data1 = data.seq;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate93.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate93.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 1 || isNaN(data1)){
validate93.errors = [{instancePath:instancePath+"/seq",schemaPath:"#/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data2 = data.slot;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.start === undefined) && (missing1 = "start")) || ((data2.len === undefined) && (missing1 = "len"))){
validate93.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!((key1 === "start") || (key1 === "len"))){
validate93.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.start !== undefined){
let data3 = data2.start;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate93.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 253402300799 || isNaN(data3)){
validate93.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate93.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.len !== undefined){
let data4 = data2.len;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate93.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 86400 || isNaN(data4)){
validate93.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data4 < 60 || isNaN(data4)){
validate93.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reset !== undefined){
const _errs13 = errors;
if(true !== data.reset){
validate93.errors = [{instancePath:instancePath+"/reset",schemaPath:"#/properties/reset/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asks !== undefined){
let data6 = data.asks;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data6)){
if(data6.length > 500){
validate93.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs16 = errors;
if(!(validate94(data6[i0], {instancePath:instancePath+"/asks/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bids !== undefined){
let data8 = data.bids;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data8)){
if(data8.length > 500){
validate93.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
const _errs19 = errors;
if(!(validate94(data8[i1], {instancePath:instancePath+"/bids/" + i1,parentData:data8,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
var valid4 = _errs19 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gone !== undefined){
let data10 = data.gone;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data10)){
if(data10.length > 1000){
validate93.errors = [{instancePath:instancePath+"/gone",schemaPath:"#/properties/gone/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid5 = true;
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
validate93.errors = [{instancePath:instancePath+"/gone/" + i2,schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate93.errors = [{instancePath:instancePath+"/gone/" + i2,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs22 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate93.errors = [{instancePath:instancePath+"/gone",schemaPath:"#/properties/gone/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate93.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate93.errors = vErrors;
return errors === 0;
}
validate93.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTreeResolve = validate97;
const schema215 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-tree-resolve","description":"Asks for the final answer to a take, on its way towards the market that decides.","type":"object","additionalProperties":false,"required":["type","take","certificates"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.resolve"},"take":{"$ref":"#/$defs/token"},"certificates":{"$ref":"#/$defs/certificates"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema216 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema217 = {"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}};
const schema218 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 256){
validate98.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
if(data.length < 1){
validate98.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate98.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate98.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate98.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate98.errors = vErrors;
return errors === 0;
}
validate98.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-tree-resolve" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.take === undefined) && (missing0 = "take"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate97.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "take")) || (key0 === "certificates"))){
validate97.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("tree.resolve" !== data.type){
validate97.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.resolve"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data1 = data.take;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 33200){
validate97.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data1)){
validate97.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate97.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
const _errs6 = errors;
if(!(validate98(data.certificates, {instancePath:instancePath+"/certificates",parentData:data,parentDataProperty:"certificates",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate97.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTreeResult = validate100;
const schema219 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-tree-result","description":"Carries the final answer to a take back to the taker's market.","oneOf":[{"$ref":"#/$defs/treeTraded"},{"$ref":"#/$defs/treeRefused"}],"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}},"code":{"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64},"evidence":{"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}},"facts":{"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requirement":{"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200},"treeRefused":{"description":"The take was refused.","type":"object","additionalProperties":false,"required":["type","take","from","to","slot","outcome","decision","certificates","code","requirement","facts"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.result"},"take":{"$ref":"#/$defs/id"},"from":{"description":"The taker's market, to which the result travels.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"to":{"description":"The market that decides.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"slot":{"$ref":"#/$defs/slot"},"outcome":{"description":"What became of the take.","const":"refused"},"decision":{"$ref":"#/$defs/token"},"certificates":{"$ref":"#/$defs/certificates"},"code":{"$ref":"#/$defs/code"},"requirement":{"$ref":"#/$defs/requirement"},"facts":{"$ref":"#/$defs/facts"}}},"treeTraded":{"description":"The take was traded.","type":"object","additionalProperties":false,"required":["type","take","from","to","slot","outcome","evidence"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.result"},"take":{"$ref":"#/$defs/id"},"from":{"description":"The taker's market, to which the result travels.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"to":{"description":"The market that decides.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"slot":{"$ref":"#/$defs/slot"},"outcome":{"description":"What became of the take.","const":"traded"},"evidence":{"$ref":"#/$defs/evidence"}}}}};
const schema220 = {"description":"The take was traded.","type":"object","additionalProperties":false,"required":["type","take","from","to","slot","outcome","evidence"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.result"},"take":{"$ref":"#/$defs/id"},"from":{"description":"The taker's market, to which the result travels.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"to":{"description":"The market that decides.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"slot":{"$ref":"#/$defs/slot"},"outcome":{"description":"What became of the take.","const":"traded"},"evidence":{"$ref":"#/$defs/evidence"}}};
const schema221 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema222 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema223 = {"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}};
const schema224 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema225 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate102.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.tokens === undefined) && (missing0 = "tokens"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate102.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "tokens")) || (key0 === "certificates"))){
validate102.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-evidence" !== data.type){
validate102.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-evidence"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens !== undefined){
let data1 = data.tokens;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 512){
validate102.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data1.length < 1){
validate102.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate102.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data2)){
validate102.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate102.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate102.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data3 = data.certificates;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 512){
validate102.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data3.length < 1){
validate102.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(data4.length > 10923){
validate102.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data4)){
validate102.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate102.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate102.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate102.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate102.errors = vErrors;
return errors === 0;
}
validate102.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate101.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.take === undefined) && (missing0 = "take"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.evidence === undefined) && (missing0 = "evidence"))){
validate101.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "take")) || (key0 === "from")) || (key0 === "to")) || (key0 === "slot")) || (key0 === "outcome")) || (key0 === "evidence"))){
validate101.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("tree.result" !== data.type){
validate101.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.result"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data1 = data.take;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate101.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate101.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data2 = data.from;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 255){
validate101.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate101.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data3 = data.to;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length > 255){
validate101.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data3)){
validate101.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data4 = data.slot;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.start === undefined) && (missing1 = "start")) || ((data4.len === undefined) && (missing1 = "len"))){
validate101.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data4){
if(!((key1 === "start") || (key1 === "len"))){
validate101.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data4.start !== undefined){
let data5 = data4.start;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate101.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 253402300799 || isNaN(data5)){
validate101.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate101.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.len !== undefined){
let data6 = data4.len;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate101.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 86400 || isNaN(data6)){
validate101.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data6 < 60 || isNaN(data6)){
validate101.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate101.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
const _errs18 = errors;
if("traded" !== data.outcome){
validate101.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/const",keyword:"const",params:{allowedValue: "traded"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
const _errs19 = errors;
if(!(validate102(data.evidence, {instancePath:instancePath+"/evidence",parentData:data,parentDataProperty:"evidence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate101.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema226 = {"description":"The take was refused.","type":"object","additionalProperties":false,"required":["type","take","from","to","slot","outcome","decision","certificates","code","requirement","facts"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.result"},"take":{"$ref":"#/$defs/id"},"from":{"description":"The taker's market, to which the result travels.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"to":{"description":"The market that decides.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"slot":{"$ref":"#/$defs/slot"},"outcome":{"description":"What became of the take.","const":"refused"},"decision":{"$ref":"#/$defs/token"},"certificates":{"$ref":"#/$defs/certificates"},"code":{"$ref":"#/$defs/code"},"requirement":{"$ref":"#/$defs/requirement"},"facts":{"$ref":"#/$defs/facts"}}};
const schema232 = {"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64};
const schema233 = {"description":"The id of a requirement.","type":"string","pattern":"^[A-Z]{2,4}-[0-9]{3}$","maxLength":8};
const schema234 = {"description":"The facts that belong to the code, as errors.yaml lists them.","type":"object"};
const schema230 = {"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}};

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate106.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 256){
validate106.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
if(data.length < 1){
validate106.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate106.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate106.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate106.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate106.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate106.errors = vErrors;
return errors === 0;
}
validate106.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate105.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.type === undefined) && (missing0 = "type")) || ((data.take === undefined) && (missing0 = "take"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.decision === undefined) && (missing0 = "decision"))) || ((data.certificates === undefined) && (missing0 = "certificates"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.requirement === undefined) && (missing0 = "requirement"))) || ((data.facts === undefined) && (missing0 = "facts"))){
validate105.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema226.properties, key0))){
validate105.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("tree.result" !== data.type){
validate105.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.result"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data1 = data.take;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate105.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate105.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data2 = data.from;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 255){
validate105.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate105.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate105.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data3 = data.to;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length > 255){
validate105.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data3)){
validate105.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate105.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data4 = data.slot;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.start === undefined) && (missing1 = "start")) || ((data4.len === undefined) && (missing1 = "len"))){
validate105.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data4){
if(!((key1 === "start") || (key1 === "len"))){
validate105.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data4.start !== undefined){
let data5 = data4.start;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate105.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 253402300799 || isNaN(data5)){
validate105.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate105.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.len !== undefined){
let data6 = data4.len;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate105.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 86400 || isNaN(data6)){
validate105.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data6 < 60 || isNaN(data6)){
validate105.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate105.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
const _errs18 = errors;
if("refused" !== data.outcome){
validate105.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/const",keyword:"const",params:{allowedValue: "refused"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decision !== undefined){
let data8 = data.decision;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data8 === "string"){
if(data8.length > 33200){
validate105.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data8)){
validate105.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate105.errors = [{instancePath:instancePath+"/decision",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
const _errs22 = errors;
if(!(validate106(data.certificates, {instancePath:instancePath+"/certificates",parentData:data,parentDataProperty:"certificates",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data10 = data.code;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data10 === "string"){
if(data10.length > 64){
validate105.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern15.test(data10)){
validate105.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+){0,7}$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+){0,7}$"+"\""}];
return false;
}
}
}
else {
validate105.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requirement !== undefined){
let data11 = data.requirement;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data11 === "string"){
if(data11.length > 8){
validate105.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/maxLength",keyword:"maxLength",params:{limit: 8},message:"must NOT have more than 8 characters"}];
return false;
}
else {
if(!pattern16.test(data11)){
validate105.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2,4}-[0-9]{3}$"},message:"must match pattern \""+"^[A-Z]{2,4}-[0-9]{3}$"+"\""}];
return false;
}
}
}
else {
validate105.errors = [{instancePath:instancePath+"/requirement",schemaPath:"#/$defs/requirement/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.facts !== undefined){
let data12 = data.facts;
const _errs29 = errors;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
validate105.errors = [{instancePath:instancePath+"/facts",schemaPath:"#/$defs/facts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate105.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate105.errors = vErrors;
return errors === 0;
}
validate105.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-tree-result" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate100.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate101(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs2 = errors;
if(!(validate105(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate100.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate100.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate100.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const isFrameTreeSubscribe = validate109;
const schema235 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-tree-subscribe","description":"Asks the other market for all that it offers, from the beginning: what was told before is forgotten.","type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.subscribe"}}};

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-tree-subscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate109.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate109.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "type")){
validate109.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
if("tree.subscribe" !== data.type){
validate109.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.subscribe"},message:"must be equal to constant"}];
return false;
}
}
}
}
}
else {
validate109.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate109.errors = vErrors;
return errors === 0;
}
validate109.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameTreeTake = validate110;
const schema236 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-tree-take","description":"Carries a take towards the market that decides, with all that it needs to be judged.","type":"object","additionalProperties":false,"required":["type","take","message","quotes","certificates"],"properties":{"type":{"description":"Names the kind of frame.","const":"tree.take"},"take":{"$ref":"#/$defs/token"},"message":{"$ref":"#/$defs/token"},"offer":{"$ref":"#/$defs/token"},"quotes":{"description":"The fee quotes of the markets on the way so far, the taker's market first.","type":"array","minItems":1,"maxItems":32,"items":{"$ref":"#/$defs/token"}},"certificates":{"$ref":"#/$defs/certificates"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema237 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema241 = {"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":256,"items":{"$ref":"#/$defs/certificate"}};
const schema242 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate111.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 256){
validate111.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
if(data.length < 1){
validate111.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate111.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate111.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate111.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate111.errors = vErrors;
return errors === 0;
}
validate111.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-tree-take" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate110.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.take === undefined) && (missing0 = "take"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.quotes === undefined) && (missing0 = "quotes"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate110.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "take")) || (key0 === "message")) || (key0 === "offer")) || (key0 === "quotes")) || (key0 === "certificates"))){
validate110.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("tree.take" !== data.type){
validate110.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "tree.take"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data1 = data.take;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 33200){
validate110.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data1)){
validate110.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate110.errors = [{instancePath:instancePath+"/take",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
let data2 = data.message;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate110.errors = [{instancePath:instancePath+"/message",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data2)){
validate110.errors = [{instancePath:instancePath+"/message",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate110.errors = [{instancePath:instancePath+"/message",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data3 = data.offer;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(data3.length > 33200){
validate110.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data3)){
validate110.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate110.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quotes !== undefined){
let data4 = data.quotes;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data4)){
if(data4.length > 32){
validate110.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
if(data4.length < 1){
validate110.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(data5.length > 33200){
validate110.errors = [{instancePath:instancePath+"/quotes/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data5)){
validate110.errors = [{instancePath:instancePath+"/quotes/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate110.errors = [{instancePath:instancePath+"/quotes/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs14 === errors;
if(!valid4){
break;
}
}
}
}
}
else {
validate110.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
const _errs17 = errors;
if(!(validate111(data.certificates, {instancePath:instancePath+"/certificates",parentData:data,parentDataProperty:"certificates",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate110.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate110.errors = vErrors;
return errors === 0;
}
validate110.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isFrameWelcome = validate113;
const schema243 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:frame-welcome","description":"The market's answer to hello: its own proof, its rules and its limits.","type":"object","additionalProperties":false,"required":["type","re","version","features","proof","clock","limits","rules","sessionUntil"],"properties":{"type":{"description":"Names the kind of frame.","const":"welcome"},"re":{"$ref":"#/$defs/requestId"},"version":{"description":"The version that both will speak.","type":"string","pattern":"^bc4p\\.v[0-9]{1,3}$","maxLength":9},"features":{"$ref":"#/$defs/features"},"proof":{"$ref":"#/$defs/token"},"clock":{"description":"The market's clock when it sent this.","type":"object","additionalProperties":false,"required":["at","atMs"],"properties":{"at":{"$ref":"#/$defs/instant"},"atMs":{"$ref":"#/$defs/milliseconds"}}},"limits":{"description":"What the market takes from this session.","type":"object","additionalProperties":false,"required":["frameBytes","inFlight","ratePerSecond","burst"],"properties":{"frameBytes":{"description":"Largest frame in bytes.","type":"integer","minimum":1024,"maximum":9007199254740991},"inFlight":{"description":"Most requests without an answer.","type":"integer","minimum":1,"maximum":9007199254740991},"ratePerSecond":{"description":"Requests a second, sustained.","type":"integer","minimum":1,"maximum":9007199254740991},"burst":{"description":"Requests at once after a pause.","type":"integer","minimum":1,"maximum":9007199254740991}}},"rules":{"description":"The market's parameters.","type":"object","additionalProperties":false,"required":["slotLength","gateClosure","minimumAvailability","horizon","minimumLot","lotSizes","depth"],"properties":{"slotLength":{"description":"Length of a slot in seconds.","type":"integer","minimum":60,"maximum":86400},"gateClosure":{"description":"Seconds before a slot's start at which its trading ends.","type":"integer","minimum":0,"maximum":9007199254740991},"minimumAvailability":{"description":"Seconds that an offer must stay available after it was received.","type":"integer","minimum":0,"maximum":9007199254740991},"horizon":{"description":"Seconds ahead of now at which the last tradable slot may start.","type":"integer","minimum":1,"maximum":9007199254740991},"minimumLot":{"description":"The smallest energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"lotSizes":{"description":"The lot sizes in Wh that may be offered; empty: any from minimumLot on.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/lotSize"}},"depth":{"description":"Offers per side and slot that books show.","type":"integer","minimum":1,"maximum":1000}}},"sessionUntil":{"description":"When the client's chain, and with it the session, ends.","type":"integer","minimum":0,"maximum":253402300799}},"$defs":{"features":{"description":"Optional features by name.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/name"}},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"milliseconds":{"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema244 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema247 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema248 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema249 = {"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999};
const schema250 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema245 = {"description":"Optional features by name.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/name"}};
const schema246 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate114.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 32){
validate114.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate114.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate114.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate114.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
else {
validate114.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate114.errors = vErrors;
return errors === 0;
}
validate114.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:frame-welcome" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate113.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.version === undefined) && (missing0 = "version"))) || ((data.features === undefined) && (missing0 = "features"))) || ((data.proof === undefined) && (missing0 = "proof"))) || ((data.clock === undefined) && (missing0 = "clock"))) || ((data.limits === undefined) && (missing0 = "limits"))) || ((data.rules === undefined) && (missing0 = "rules"))) || ((data.sessionUntil === undefined) && (missing0 = "sessionUntil"))){
validate113.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema243.properties, key0))){
validate113.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("welcome" !== data.type){
validate113.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "welcome"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate113.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate113.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data2 = data.version;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 9){
validate113.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 9},message:"must NOT have more than 9 characters"}];
return false;
}
else {
if(!pattern54.test(data2)){
validate113.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^bc4p\\.v[0-9]{1,3}$"},message:"must match pattern \""+"^bc4p\\.v[0-9]{1,3}$"+"\""}];
return false;
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.features !== undefined){
const _errs8 = errors;
if(!(validate114(data.features, {instancePath:instancePath+"/features",parentData:data,parentDataProperty:"features",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proof !== undefined){
let data4 = data.proof;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(data4.length > 33200){
validate113.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data4)){
validate113.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clock !== undefined){
let data5 = data.clock;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.at === undefined) && (missing1 = "at")) || ((data5.atMs === undefined) && (missing1 = "atMs"))){
validate113.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key1 in data5){
if(!((key1 === "at") || (key1 === "atMs"))){
validate113.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data5.at !== undefined){
let data6 = data5.at;
const _errs15 = errors;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate113.errors = [{instancePath:instancePath+"/clock/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 253402300799 || isNaN(data6)){
validate113.errors = [{instancePath:instancePath+"/clock/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate113.errors = [{instancePath:instancePath+"/clock/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.atMs !== undefined){
let data7 = data5.atMs;
const _errs18 = errors;
const _errs19 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate113.errors = [{instancePath:instancePath+"/clock/atMs",schemaPath:"#/$defs/milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 999 || isNaN(data7)){
validate113.errors = [{instancePath:instancePath+"/clock/atMs",schemaPath:"#/$defs/milliseconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate113.errors = [{instancePath:instancePath+"/clock/atMs",schemaPath:"#/$defs/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limits !== undefined){
let data8 = data.limits;
const _errs21 = errors;
if(errors === _errs21){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((((data8.frameBytes === undefined) && (missing2 = "frameBytes")) || ((data8.inFlight === undefined) && (missing2 = "inFlight"))) || ((data8.ratePerSecond === undefined) && (missing2 = "ratePerSecond"))) || ((data8.burst === undefined) && (missing2 = "burst"))){
validate113.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs23 = errors;
for(const key2 in data8){
if(!((((key2 === "frameBytes") || (key2 === "inFlight")) || (key2 === "ratePerSecond")) || (key2 === "burst"))){
validate113.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs23 === errors){
if(data8.frameBytes !== undefined){
let data9 = data8.frameBytes;
const _errs24 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate113.errors = [{instancePath:instancePath+"/limits/frameBytes",schemaPath:"#/properties/limits/properties/frameBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
validate113.errors = [{instancePath:instancePath+"/limits/frameBytes",schemaPath:"#/properties/limits/properties/frameBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data9 < 1024 || isNaN(data9)){
validate113.errors = [{instancePath:instancePath+"/limits/frameBytes",schemaPath:"#/properties/limits/properties/frameBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"}];
return false;
}
}
}
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.inFlight !== undefined){
let data10 = data8.inFlight;
const _errs26 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate113.errors = [{instancePath:instancePath+"/limits/inFlight",schemaPath:"#/properties/limits/properties/inFlight/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs26){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate113.errors = [{instancePath:instancePath+"/limits/inFlight",schemaPath:"#/properties/limits/properties/inFlight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 1 || isNaN(data10)){
validate113.errors = [{instancePath:instancePath+"/limits/inFlight",schemaPath:"#/properties/limits/properties/inFlight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.ratePerSecond !== undefined){
let data11 = data8.ratePerSecond;
const _errs28 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate113.errors = [{instancePath:instancePath+"/limits/ratePerSecond",schemaPath:"#/properties/limits/properties/ratePerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
validate113.errors = [{instancePath:instancePath+"/limits/ratePerSecond",schemaPath:"#/properties/limits/properties/ratePerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data11 < 1 || isNaN(data11)){
validate113.errors = [{instancePath:instancePath+"/limits/ratePerSecond",schemaPath:"#/properties/limits/properties/ratePerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data8.burst !== undefined){
let data12 = data8.burst;
const _errs30 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate113.errors = [{instancePath:instancePath+"/limits/burst",schemaPath:"#/properties/limits/properties/burst/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs30){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
validate113.errors = [{instancePath:instancePath+"/limits/burst",schemaPath:"#/properties/limits/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate113.errors = [{instancePath:instancePath+"/limits/burst",schemaPath:"#/properties/limits/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
let data13 = data.rules;
const _errs32 = errors;
if(errors === _errs32){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing3;
if((((((((data13.slotLength === undefined) && (missing3 = "slotLength")) || ((data13.gateClosure === undefined) && (missing3 = "gateClosure"))) || ((data13.minimumAvailability === undefined) && (missing3 = "minimumAvailability"))) || ((data13.horizon === undefined) && (missing3 = "horizon"))) || ((data13.minimumLot === undefined) && (missing3 = "minimumLot"))) || ((data13.lotSizes === undefined) && (missing3 = "lotSizes"))) || ((data13.depth === undefined) && (missing3 = "depth"))){
validate113.errors = [{instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs34 = errors;
for(const key3 in data13){
if(!(((((((key3 === "slotLength") || (key3 === "gateClosure")) || (key3 === "minimumAvailability")) || (key3 === "horizon")) || (key3 === "minimumLot")) || (key3 === "lotSizes")) || (key3 === "depth"))){
validate113.errors = [{instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs34 === errors){
if(data13.slotLength !== undefined){
let data14 = data13.slotLength;
const _errs35 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate113.errors = [{instancePath:instancePath+"/rules/slotLength",schemaPath:"#/properties/rules/properties/slotLength/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 86400 || isNaN(data14)){
validate113.errors = [{instancePath:instancePath+"/rules/slotLength",schemaPath:"#/properties/rules/properties/slotLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data14 < 60 || isNaN(data14)){
validate113.errors = [{instancePath:instancePath+"/rules/slotLength",schemaPath:"#/properties/rules/properties/slotLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid7 = _errs35 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.gateClosure !== undefined){
let data15 = data13.gateClosure;
const _errs37 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate113.errors = [{instancePath:instancePath+"/rules/gateClosure",schemaPath:"#/properties/rules/properties/gateClosure/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs37){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
validate113.errors = [{instancePath:instancePath+"/rules/gateClosure",schemaPath:"#/properties/rules/properties/gateClosure/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate113.errors = [{instancePath:instancePath+"/rules/gateClosure",schemaPath:"#/properties/rules/properties/gateClosure/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs37 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.minimumAvailability !== undefined){
let data16 = data13.minimumAvailability;
const _errs39 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate113.errors = [{instancePath:instancePath+"/rules/minimumAvailability",schemaPath:"#/properties/rules/properties/minimumAvailability/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs39){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9007199254740991 || isNaN(data16)){
validate113.errors = [{instancePath:instancePath+"/rules/minimumAvailability",schemaPath:"#/properties/rules/properties/minimumAvailability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate113.errors = [{instancePath:instancePath+"/rules/minimumAvailability",schemaPath:"#/properties/rules/properties/minimumAvailability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs39 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.horizon !== undefined){
let data17 = data13.horizon;
const _errs41 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate113.errors = [{instancePath:instancePath+"/rules/horizon",schemaPath:"#/properties/rules/properties/horizon/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs41){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 9007199254740991 || isNaN(data17)){
validate113.errors = [{instancePath:instancePath+"/rules/horizon",schemaPath:"#/properties/rules/properties/horizon/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data17 < 1 || isNaN(data17)){
validate113.errors = [{instancePath:instancePath+"/rules/horizon",schemaPath:"#/properties/rules/properties/horizon/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid7 = _errs41 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.minimumLot !== undefined){
let data18 = data13.minimumLot;
const _errs43 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate113.errors = [{instancePath:instancePath+"/rules/minimumLot",schemaPath:"#/properties/rules/properties/minimumLot/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs43){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1073741824 || isNaN(data18)){
validate113.errors = [{instancePath:instancePath+"/rules/minimumLot",schemaPath:"#/properties/rules/properties/minimumLot/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data18 < 1 || isNaN(data18)){
validate113.errors = [{instancePath:instancePath+"/rules/minimumLot",schemaPath:"#/properties/rules/properties/minimumLot/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid7 = _errs43 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.lotSizes !== undefined){
let data19 = data13.lotSizes;
const _errs45 = errors;
if(errors === _errs45){
if(Array.isArray(data19)){
if(data19.length > 32){
validate113.errors = [{instancePath:instancePath+"/rules/lotSizes",schemaPath:"#/properties/rules/properties/lotSizes/maxItems",keyword:"maxItems",params:{limit: 32},message:"must NOT have more than 32 items"}];
return false;
}
else {
var valid8 = true;
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
let data20 = data19[i0];
const _errs47 = errors;
const _errs48 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate113.errors = [{instancePath:instancePath+"/rules/lotSizes/" + i0,schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs48){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1073741824 || isNaN(data20)){
validate113.errors = [{instancePath:instancePath+"/rules/lotSizes/" + i0,schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data20 < 1 || isNaN(data20)){
validate113.errors = [{instancePath:instancePath+"/rules/lotSizes/" + i0,schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid8 = _errs47 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/rules/lotSizes",schemaPath:"#/properties/rules/properties/lotSizes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid7 = _errs45 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.depth !== undefined){
let data21 = data13.depth;
const _errs50 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate113.errors = [{instancePath:instancePath+"/rules/depth",schemaPath:"#/properties/rules/properties/depth/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs50){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1000 || isNaN(data21)){
validate113.errors = [{instancePath:instancePath+"/rules/depth",schemaPath:"#/properties/rules/properties/depth/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"}];
return false;
}
else {
if(data21 < 1 || isNaN(data21)){
validate113.errors = [{instancePath:instancePath+"/rules/depth",schemaPath:"#/properties/rules/properties/depth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid7 = _errs50 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessionUntil !== undefined){
let data22 = data.sessionUntil;
const _errs52 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate113.errors = [{instancePath:instancePath+"/sessionUntil",schemaPath:"#/properties/sessionUntil/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs52){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 253402300799 || isNaN(data22)){
validate113.errors = [{instancePath:instancePath+"/sessionUntil",schemaPath:"#/properties/sessionUntil/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data22 < 0 || isNaN(data22)){
validate113.errors = [{instancePath:instancePath+"/sessionUntil",schemaPath:"#/properties/sessionUntil/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate113.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate113.errors = vErrors;
return errors === 0;
}
validate113.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isHelloProof = validate116;
const schema251 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:hello-proof","description":"Proves that the sender of a session's hello or welcome holds the key of its certificate, in this session alone.","type":"object","additionalProperties":false,"required":["type","signer","role","market","clientNonce","marketNonce","peer"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-hello-proof"},"signer":{"$ref":"#/$defs/kid"},"role":{"description":"Who proves.","type":"string","enum":["client","market"]},"market":{"$ref":"#/$defs/address"},"clientNonce":{"$ref":"#/$defs/nonce"},"marketNonce":{"$ref":"#/$defs/nonce"},"peer":{"description":"The certificate of the market that the client means, or of the client that the market answers.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"exporter":{"description":"The TLS exporter value of the connection, base64url of 32 bytes; present exactly when there is TLS.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"}}};
const schema252 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema253 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema254 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const schema256 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema257 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema258 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate117.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate117.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate117.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate117.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate117.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate117.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate117.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate117.errors = vErrors;
return errors === 0;
}
validate117.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:hello-proof" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.role === undefined) && (missing0 = "role"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.clientNonce === undefined) && (missing0 = "clientNonce"))) || ((data.marketNonce === undefined) && (missing0 = "marketNonce"))) || ((data.peer === undefined) && (missing0 = "peer"))){
validate116.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema251.properties, key0))){
validate116.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-hello-proof" !== data.type){
validate116.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-hello-proof"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate116.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate116.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data2 = data.role;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate116.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "client") || (data2 === "market"))){
validate116.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema251.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data3 = data.market;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(data3.length > 255){
validate116.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data3)){
validate116.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate116.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clientNonce !== undefined){
let data4 = data.clientNonce;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
validate116.errors = [{instancePath:instancePath+"/clientNonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate116.errors = [{instancePath:instancePath+"/clientNonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.marketNonce !== undefined){
let data5 = data.marketNonce;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
validate116.errors = [{instancePath:instancePath+"/marketNonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate116.errors = [{instancePath:instancePath+"/marketNonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.peer !== undefined){
let data6 = data.peer;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
validate116.errors = [{instancePath:instancePath+"/peer",schemaPath:"#/properties/peer/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate116.errors = [{instancePath:instancePath+"/peer",schemaPath:"#/properties/peer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exporter !== undefined){
let data7 = data.exporter;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate116.errors = [{instancePath:instancePath+"/exporter",schemaPath:"#/properties/exporter/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate116.errors = [{instancePath:instancePath+"/exporter",schemaPath:"#/properties/exporter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data8 = data.ext;
const _errs21 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate116.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs24 = errors;
if(!(validate117(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
errors = vErrors.length;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate116.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isMarketBalance = validate119;
const schema259 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:market-balance","description":"What a market has sold and bought in a slot, and what crossed its borders.","type":"object","additionalProperties":false,"required":["type","signer","market","slot","sold","bought","losses","imported","exported","submarkets","at"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-market-balance"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"slot":{"$ref":"#/$defs/slot"},"sold":{"description":"Energy in Wh that its own connection points have sold, those of submarkets aside.","type":"integer","minimum":0,"maximum":9007199254740991},"bought":{"description":"Energy in Wh that its own connection points have bought, losses and submarkets aside.","type":"integer","minimum":0,"maximum":9007199254740991},"losses":{"description":"Energy in Wh that was bought for the losses of its lines.","type":"integer","minimum":0,"maximum":9007199254740991},"imported":{"description":"Energy in Wh that came from the upper market.","type":"integer","minimum":0,"maximum":9007199254740991},"exported":{"description":"Energy in Wh that went to the upper market.","type":"integer","minimum":0,"maximum":9007199254740991},"submarkets":{"description":"Each submarket with which something was traded, by address.","type":"array","maxItems":128,"items":{"$ref":"#/$defs/submarketBalance"}},"at":{"$ref":"#/$defs/instant"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}},"submarketBalance":{"description":"What a market and one of its submarkets have traded with each other.","type":"object","additionalProperties":false,"required":["market","from","to"],"properties":{"market":{"$ref":"#/$defs/address"},"from":{"description":"Energy in Wh that came from the submarket.","type":"integer","minimum":0,"maximum":9007199254740991},"to":{"description":"Energy in Wh that went to the submarket.","type":"integer","minimum":0,"maximum":9007199254740991}}}}};
const schema260 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema261 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema262 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema265 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema266 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema263 = {"description":"What a market and one of its submarkets have traded with each other.","type":"object","additionalProperties":false,"required":["market","from","to"],"properties":{"market":{"$ref":"#/$defs/address"},"from":{"description":"Energy in Wh that came from the submarket.","type":"integer","minimum":0,"maximum":9007199254740991},"to":{"description":"Energy in Wh that went to the submarket.","type":"integer","minimum":0,"maximum":9007199254740991}}};

function validate120(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate120.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.market === undefined) && (missing0 = "market")) || ((data.from === undefined) && (missing0 = "from"))) || ((data.to === undefined) && (missing0 = "to"))){
validate120.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "market") || (key0 === "from")) || (key0 === "to"))){
validate120.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.market !== undefined){
let data0 = data.market;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 255){
validate120.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data0)){
validate120.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate120.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data1 = data.from;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate120.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate120.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate120.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data2 = data.to;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate120.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate120.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate120.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate120.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate120.errors = vErrors;
return errors === 0;
}
validate120.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema267 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema268 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate122.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate122.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate122.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate122.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate122.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate122.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate122.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:market-balance" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.sold === undefined) && (missing0 = "sold"))) || ((data.bought === undefined) && (missing0 = "bought"))) || ((data.losses === undefined) && (missing0 = "losses"))) || ((data.imported === undefined) && (missing0 = "imported"))) || ((data.exported === undefined) && (missing0 = "exported"))) || ((data.submarkets === undefined) && (missing0 = "submarkets"))) || ((data.at === undefined) && (missing0 = "at"))){
validate119.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema259.properties, key0))){
validate119.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-market-balance" !== data.type){
validate119.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-market-balance"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate119.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate119.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate119.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate119.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate119.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data3 = data.slot;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.start === undefined) && (missing1 = "start")) || ((data3.len === undefined) && (missing1 = "len"))){
validate119.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs12 = errors;
for(const key1 in data3){
if(!((key1 === "start") || (key1 === "len"))){
validate119.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs12 === errors){
if(data3.start !== undefined){
let data4 = data3.start;
const _errs13 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate119.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253402300799 || isNaN(data4)){
validate119.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate119.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.len !== undefined){
let data5 = data3.len;
const _errs15 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate119.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 86400 || isNaN(data5)){
validate119.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data5 < 60 || isNaN(data5)){
validate119.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate119.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sold !== undefined){
let data6 = data.sold;
const _errs17 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate119.errors = [{instancePath:instancePath+"/sold",schemaPath:"#/properties/sold/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate119.errors = [{instancePath:instancePath+"/sold",schemaPath:"#/properties/sold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate119.errors = [{instancePath:instancePath+"/sold",schemaPath:"#/properties/sold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bought !== undefined){
let data7 = data.bought;
const _errs19 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate119.errors = [{instancePath:instancePath+"/bought",schemaPath:"#/properties/bought/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate119.errors = [{instancePath:instancePath+"/bought",schemaPath:"#/properties/bought/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate119.errors = [{instancePath:instancePath+"/bought",schemaPath:"#/properties/bought/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.losses !== undefined){
let data8 = data.losses;
const _errs21 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate119.errors = [{instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
validate119.errors = [{instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate119.errors = [{instancePath:instancePath+"/losses",schemaPath:"#/properties/losses/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.imported !== undefined){
let data9 = data.imported;
const _errs23 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate119.errors = [{instancePath:instancePath+"/imported",schemaPath:"#/properties/imported/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
validate119.errors = [{instancePath:instancePath+"/imported",schemaPath:"#/properties/imported/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate119.errors = [{instancePath:instancePath+"/imported",schemaPath:"#/properties/imported/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exported !== undefined){
let data10 = data.exported;
const _errs25 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate119.errors = [{instancePath:instancePath+"/exported",schemaPath:"#/properties/exported/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate119.errors = [{instancePath:instancePath+"/exported",schemaPath:"#/properties/exported/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate119.errors = [{instancePath:instancePath+"/exported",schemaPath:"#/properties/exported/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.submarkets !== undefined){
let data11 = data.submarkets;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data11)){
if(data11.length > 128){
validate119.errors = [{instancePath:instancePath+"/submarkets",schemaPath:"#/properties/submarkets/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"}];
return false;
}
else {
var valid5 = true;
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
const _errs29 = errors;
if(!(validate120(data11[i0], {instancePath:instancePath+"/submarkets/" + i0,parentData:data11,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
var valid5 = _errs29 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate119.errors = [{instancePath:instancePath+"/submarkets",schemaPath:"#/properties/submarkets/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data13 = data.at;
const _errs30 = errors;
const _errs31 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate119.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs31){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 253402300799 || isNaN(data13)){
validate119.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate119.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data14 = data.ext;
const _errs33 = errors;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
validate119.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs36 = errors;
if(!(validate122(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate119.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isMeterValue = validate124;
const schema269 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:meter-value","description":"What a meter's registers showed at one instant.","type":"object","additionalProperties":false,"required":["type","signer","meter","counter","at","generation","consumption"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-meter-value"},"signer":{"$ref":"#/$defs/kid"},"meter":{"$ref":"#/$defs/meterName"},"counter":{"description":"Counts the values of the meter, each one more than the one before.","type":"integer","minimum":0,"maximum":9007199254740991},"at":{"$ref":"#/$defs/instant"},"generation":{"$ref":"#/$defs/register"},"consumption":{"$ref":"#/$defs/register"},"balancing":{"$ref":"#/$defs/meterBalancing"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"meterBalancing":{"description":"What a balancing meter adds.","type":"object","additionalProperties":false,"required":["frequency","beneficial","adverse"],"properties":{"frequency":{"description":"The grid's frequency in mHz at the instant.","type":"integer","minimum":0,"maximum":1000000},"beneficial":{"description":"Energy in Wh, either direction, that was exchanged against the deviation of the frequency.","type":"integer","minimum":0,"maximum":9007199254740991},"adverse":{"description":"Energy in Wh, either direction, that was exchanged along with the deviation of the frequency.","type":"integer","minimum":0,"maximum":9007199254740991}}},"meterName":{"description":"A meter: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"register":{"description":"A register in Wh: energy since the meter was made, never less than before.","type":"integer","minimum":0,"maximum":9007199254740991}}};
const schema270 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema271 = {"description":"A meter: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64};
const schema272 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema273 = {"description":"A register in Wh: energy since the meter was made, never less than before.","type":"integer","minimum":0,"maximum":9007199254740991};
const schema275 = {"description":"What a balancing meter adds.","type":"object","additionalProperties":false,"required":["frequency","beneficial","adverse"],"properties":{"frequency":{"description":"The grid's frequency in mHz at the instant.","type":"integer","minimum":0,"maximum":1000000},"beneficial":{"description":"Energy in Wh, either direction, that was exchanged against the deviation of the frequency.","type":"integer","minimum":0,"maximum":9007199254740991},"adverse":{"description":"Energy in Wh, either direction, that was exchanged along with the deviation of the frequency.","type":"integer","minimum":0,"maximum":9007199254740991}}};
const schema276 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema277 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema278 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate125.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate125.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate125.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate125.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate125.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate125.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate125.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate125.errors = vErrors;
return errors === 0;
}
validate125.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:meter-value" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate124.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.meter === undefined) && (missing0 = "meter"))) || ((data.counter === undefined) && (missing0 = "counter"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.generation === undefined) && (missing0 = "generation"))) || ((data.consumption === undefined) && (missing0 = "consumption"))){
validate124.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema269.properties, key0))){
validate124.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-meter-value" !== data.type){
validate124.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-meter-value"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate124.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate124.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.meter !== undefined){
let data2 = data.meter;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 64){
validate124.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern80.test(data2)){
validate124.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/pattern",keyword:"pattern",params:{pattern: "^[!-~]([ -~]{0,62}[!-~])?$"},message:"must match pattern \""+"^[!-~]([ -~]{0,62}[!-~])?$"+"\""}];
return false;
}
}
}
else {
validate124.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.counter !== undefined){
let data3 = data.counter;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate124.errors = [{instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate124.errors = [{instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate124.errors = [{instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data4 = data.at;
const _errs11 = errors;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate124.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253402300799 || isNaN(data4)){
validate124.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate124.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generation !== undefined){
let data5 = data.generation;
const _errs14 = errors;
const _errs15 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate124.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/$defs/register/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate124.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/$defs/register/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate124.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/$defs/register/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.consumption !== undefined){
let data6 = data.consumption;
const _errs17 = errors;
const _errs18 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate124.errors = [{instancePath:instancePath+"/consumption",schemaPath:"#/$defs/register/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate124.errors = [{instancePath:instancePath+"/consumption",schemaPath:"#/$defs/register/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate124.errors = [{instancePath:instancePath+"/consumption",schemaPath:"#/$defs/register/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.balancing !== undefined){
let data7 = data.balancing;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((((data7.frequency === undefined) && (missing1 = "frequency")) || ((data7.beneficial === undefined) && (missing1 = "beneficial"))) || ((data7.adverse === undefined) && (missing1 = "adverse"))){
validate124.errors = [{instancePath:instancePath+"/balancing",schemaPath:"#/$defs/meterBalancing/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs23 = errors;
for(const key1 in data7){
if(!(((key1 === "frequency") || (key1 === "beneficial")) || (key1 === "adverse"))){
validate124.errors = [{instancePath:instancePath+"/balancing",schemaPath:"#/$defs/meterBalancing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs23 === errors){
if(data7.frequency !== undefined){
let data8 = data7.frequency;
const _errs24 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate124.errors = [{instancePath:instancePath+"/balancing/frequency",schemaPath:"#/$defs/meterBalancing/properties/frequency/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000000 || isNaN(data8)){
validate124.errors = [{instancePath:instancePath+"/balancing/frequency",schemaPath:"#/$defs/meterBalancing/properties/frequency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate124.errors = [{instancePath:instancePath+"/balancing/frequency",schemaPath:"#/$defs/meterBalancing/properties/frequency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs24 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data7.beneficial !== undefined){
let data9 = data7.beneficial;
const _errs26 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate124.errors = [{instancePath:instancePath+"/balancing/beneficial",schemaPath:"#/$defs/meterBalancing/properties/beneficial/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs26){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
validate124.errors = [{instancePath:instancePath+"/balancing/beneficial",schemaPath:"#/$defs/meterBalancing/properties/beneficial/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate124.errors = [{instancePath:instancePath+"/balancing/beneficial",schemaPath:"#/$defs/meterBalancing/properties/beneficial/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs26 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data7.adverse !== undefined){
let data10 = data7.adverse;
const _errs28 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate124.errors = [{instancePath:instancePath+"/balancing/adverse",schemaPath:"#/$defs/meterBalancing/properties/adverse/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate124.errors = [{instancePath:instancePath+"/balancing/adverse",schemaPath:"#/$defs/meterBalancing/properties/adverse/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate124.errors = [{instancePath:instancePath+"/balancing/adverse",schemaPath:"#/$defs/meterBalancing/properties/adverse/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs28 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate124.errors = [{instancePath:instancePath+"/balancing",schemaPath:"#/$defs/meterBalancing/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data11 = data.ext;
const _errs30 = errors;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
validate124.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs33 = errors;
if(!(validate125(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate124.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate124.errors = vErrors;
return errors === 0;
}
validate124.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOffer = validate127;
const schema279 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:offer","description":"A binding offer to buy or sell lots of energy in one slot, until it ends.","type":"object","additionalProperties":false,"required":["type","signer","market","side","slot","lot","lots","price","validUntil","nonce"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-offer"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"side":{"$ref":"#/$defs/side"},"slot":{"$ref":"#/$defs/slot"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"$ref":"#/$defs/lotCount"},"price":{"$ref":"#/$defs/price"},"validUntil":{"$ref":"#/$defs/instant"},"nonce":{"$ref":"#/$defs/nonce"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lotCount":{"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576},"side":{"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema280 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema281 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema282 = {"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]};
const schema283 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema284 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema285 = {"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824};
const schema286 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};
const schema287 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema288 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const schema289 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema290 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema291 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate128.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate128.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate128.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate128.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate128.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate128.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate128.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate128.errors = vErrors;
return errors === 0;
}
validate128.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:offer" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate127.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.side === undefined) && (missing0 = "side"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.lot === undefined) && (missing0 = "lot"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.price === undefined) && (missing0 = "price"))) || ((data.validUntil === undefined) && (missing0 = "validUntil"))) || ((data.nonce === undefined) && (missing0 = "nonce"))){
validate127.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema279.properties, key0))){
validate127.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-offer" !== data.type){
validate127.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-offer"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate127.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate127.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate127.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate127.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate127.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.side !== undefined){
let data3 = data.side;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate127.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data3 === "buy") || (data3 === "sell"))){
validate127.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/enum",keyword:"enum",params:{allowedValues: schema282.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data4 = data.slot;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.start === undefined) && (missing1 = "start")) || ((data4.len === undefined) && (missing1 = "len"))){
validate127.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs15 = errors;
for(const key1 in data4){
if(!((key1 === "start") || (key1 === "len"))){
validate127.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs15 === errors){
if(data4.start !== undefined){
let data5 = data4.start;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate127.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 253402300799 || isNaN(data5)){
validate127.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate127.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.len !== undefined){
let data6 = data4.len;
const _errs18 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate127.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 86400 || isNaN(data6)){
validate127.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data6 < 60 || isNaN(data6)){
validate127.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate127.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lot !== undefined){
let data7 = data.lot;
const _errs20 = errors;
const _errs21 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate127.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1073741824 || isNaN(data7)){
validate127.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data7 < 1 || isNaN(data7)){
validate127.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data8 = data.lots;
const _errs23 = errors;
const _errs24 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate127.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1073741824 || isNaN(data8)){
validate127.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data8 < 1 || isNaN(data8)){
validate127.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data9 = data.price;
const _errs26 = errors;
const _errs27 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate127.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1048576 || isNaN(data9)){
validate127.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data9 < -1048576 || isNaN(data9)){
validate127.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validUntil !== undefined){
let data10 = data.validUntil;
const _errs29 = errors;
const _errs30 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate127.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs30){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 253402300799 || isNaN(data10)){
validate127.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate127.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data11 = data.nonce;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
validate127.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate127.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data12 = data.ext;
const _errs35 = errors;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
validate127.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs38 = errors;
if(!(validate128(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate127.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate127.errors = vErrors;
return errors === 0;
}
validate127.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkAccountGet = validate130;
const schema292 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-account-get","description":"The account as it is now.","type":"object","additionalProperties":false,"required":["type","re","of","point","settled","spent","blocked","reserved","statements"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"account.get"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"point":{"$ref":"#/$defs/point"},"settled":{"$ref":"#/$defs/money"},"spent":{"description":"What purchases of slots that are not settled yet cost, in 10^-8 EUR.","type":"string","pattern":"^(0|[1-9][0-9]{0,29})$","maxLength":30},"blocked":{"description":"What sales of slots that are not settled yet have brought, in 10^-8 EUR; not to be spent before.","type":"string","pattern":"^(0|[1-9][0-9]{0,29})$","maxLength":30},"reserved":{"description":"What open offers and acceptances may still cost at worst, in 10^-8 EUR.","type":"string","pattern":"^(0|[1-9][0-9]{0,29})$","maxLength":30},"credit":{"description":"How far the account may be overdrawn, in 10^-8 EUR; 0: prepaid; absent: without a limit.","type":"string","pattern":"^(0|[1-9][0-9]{0,29})$","maxLength":30},"statements":{"description":"How many statements there are.","type":"integer","minimum":0,"maximum":9007199254740991}},"$defs":{"money":{"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"point":{"description":"A connection point as its market names it; @upper is the line to the upper market, @losses the losses of the grid.","type":"string","pattern":"^[!-~]{1,128}$","maxLength":128},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema293 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema294 = {"description":"A connection point as its market names it; @upper is the line to the upper market, @losses the losses of the grid.","type":"string","pattern":"^[!-~]{1,128}$","maxLength":128};
const schema295 = {"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31};
const pattern143 = new RegExp("^[!-~]{1,128}$", "");
const pattern145 = new RegExp("^(0|[1-9][0-9]{0,29})$", "");

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-account-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate130.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.point === undefined) && (missing0 = "point"))) || ((data.settled === undefined) && (missing0 = "settled"))) || ((data.spent === undefined) && (missing0 = "spent"))) || ((data.blocked === undefined) && (missing0 = "blocked"))) || ((data.reserved === undefined) && (missing0 = "reserved"))) || ((data.statements === undefined) && (missing0 = "statements"))){
validate130.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema292.properties, key0))){
validate130.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate130.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate130.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate130.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("account.get" !== data.of){
validate130.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "account.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate130.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.point !== undefined){
let data4 = data.point;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(data4.length > 128){
validate130.errors = [{instancePath:instancePath+"/point",schemaPath:"#/$defs/point/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(!pattern143.test(data4)){
validate130.errors = [{instancePath:instancePath+"/point",schemaPath:"#/$defs/point/pattern",keyword:"pattern",params:{pattern: "^[!-~]{1,128}$"},message:"must match pattern \""+"^[!-~]{1,128}$"+"\""}];
return false;
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/point",schemaPath:"#/$defs/point/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settled !== undefined){
let data5 = data.settled;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(data5.length > 31){
validate130.errors = [{instancePath:instancePath+"/settled",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data5)){
validate130.errors = [{instancePath:instancePath+"/settled",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/settled",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spent !== undefined){
let data6 = data.spent;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(data6.length > 30){
validate130.errors = [{instancePath:instancePath+"/spent",schemaPath:"#/properties/spent/maxLength",keyword:"maxLength",params:{limit: 30},message:"must NOT have more than 30 characters"}];
return false;
}
else {
if(!pattern145.test(data6)){
validate130.errors = [{instancePath:instancePath+"/spent",schemaPath:"#/properties/spent/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/spent",schemaPath:"#/properties/spent/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.blocked !== undefined){
let data7 = data.blocked;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(data7.length > 30){
validate130.errors = [{instancePath:instancePath+"/blocked",schemaPath:"#/properties/blocked/maxLength",keyword:"maxLength",params:{limit: 30},message:"must NOT have more than 30 characters"}];
return false;
}
else {
if(!pattern145.test(data7)){
validate130.errors = [{instancePath:instancePath+"/blocked",schemaPath:"#/properties/blocked/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/blocked",schemaPath:"#/properties/blocked/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reserved !== undefined){
let data8 = data.reserved;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(data8.length > 30){
validate130.errors = [{instancePath:instancePath+"/reserved",schemaPath:"#/properties/reserved/maxLength",keyword:"maxLength",params:{limit: 30},message:"must NOT have more than 30 characters"}];
return false;
}
else {
if(!pattern145.test(data8)){
validate130.errors = [{instancePath:instancePath+"/reserved",schemaPath:"#/properties/reserved/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/reserved",schemaPath:"#/properties/reserved/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.credit !== undefined){
let data9 = data.credit;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data9 === "string"){
if(data9.length > 30){
validate130.errors = [{instancePath:instancePath+"/credit",schemaPath:"#/properties/credit/maxLength",keyword:"maxLength",params:{limit: 30},message:"must NOT have more than 30 characters"}];
return false;
}
else {
if(!pattern145.test(data9)){
validate130.errors = [{instancePath:instancePath+"/credit",schemaPath:"#/properties/credit/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/credit",schemaPath:"#/properties/credit/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.statements !== undefined){
let data10 = data.statements;
const _errs22 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate130.errors = [{instancePath:instancePath+"/statements",schemaPath:"#/properties/statements/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate130.errors = [{instancePath:instancePath+"/statements",schemaPath:"#/properties/statements/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate130.errors = [{instancePath:instancePath+"/statements",schemaPath:"#/properties/statements/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate130.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate130.errors = vErrors;
return errors === 0;
}
validate130.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkBalanceReport = validate131;
const schema296 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-balance-report","description":"The balance agrees with what this market has booked.","type":"object","additionalProperties":false,"required":["type","re","of","balance"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"balance.report"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"balance":{"$ref":"#/$defs/id"}},"$defs":{"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema297 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema298 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};

function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-balance-report" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate131.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.balance === undefined) && (missing0 = "balance"))){
validate131.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "balance"))){
validate131.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate131.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate131.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate131.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate131.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("balance.report" !== data.of){
validate131.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "balance.report"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate131.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.balance !== undefined){
let data4 = data.balance;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate131.errors = [{instancePath:instancePath+"/balance",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate131.errors = [{instancePath:instancePath+"/balance",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate131.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate131.errors = vErrors;
return errors === 0;
}
validate131.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkBalancingGet = validate132;
const schema299 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-balancing-get","description":"The balancing price, signed.","type":"object","additionalProperties":false,"required":["type","re","of","price","chain"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"balancing.get"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"price":{"$ref":"#/$defs/token"},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema300 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema301 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema302 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema303 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate133.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate133.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate133.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate133.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate133.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate133.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate133.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate133.errors = vErrors;
return errors === 0;
}
validate133.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-balancing-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.price === undefined) && (missing0 = "price"))) || ((data.chain === undefined) && (missing0 = "chain"))){
validate132.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "price")) || (key0 === "chain"))){
validate132.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate132.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate132.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate132.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate132.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("balancing.get" !== data.of){
validate132.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "balancing.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate132.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data4 = data.price;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(data4.length > 33200){
validate132.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data4)){
validate132.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate132.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs11 = errors;
if(!(validate133(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate132.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkBookSnapshot = validate135;
const schema304 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-book-snapshot","description":"The best offers, with prices as this reader would pay or receive them.","type":"object","additionalProperties":false,"required":["type","re","of","at","slots"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"book.snapshot"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"at":{"$ref":"#/$defs/instant"},"slots":{"description":"One entry a slot, earliest first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookSlot"}}},"$defs":{"bookEntry":{"description":"An offer in the book, as one reader sees it.","type":"object","additionalProperties":false,"required":["offer","side","lot","lots","price","lines","validUntil","market"],"properties":{"offer":{"$ref":"#/$defs/id"},"side":{"$ref":"#/$defs/side"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"lines":{"description":"How many lines lie between the reader and the offer.","type":"integer","minimum":0,"maximum":1000},"fees":{"description":"Grid fees of one lot, in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"allIn":{"description":"What one lot costs this reader in all (ask) or brings it (bid), in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"validUntil":{"$ref":"#/$defs/instant"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255}}},"bookSlot":{"description":"The best offers of one slot.","type":"object","additionalProperties":false,"required":["slot","asks","bids"],"properties":{"slot":{"$ref":"#/$defs/slot"},"asks":{"description":"Offers to sell, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}},"bids":{"description":"Offers to buy, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}}}},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"side":{"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema305 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema306 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema307 = {"description":"The best offers of one slot.","type":"object","additionalProperties":false,"required":["slot","asks","bids"],"properties":{"slot":{"$ref":"#/$defs/slot"},"asks":{"description":"Offers to sell, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}},"bids":{"description":"Offers to buy, best first.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/bookEntry"}}}};
const schema308 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema309 = {"description":"An offer in the book, as one reader sees it.","type":"object","additionalProperties":false,"required":["offer","side","lot","lots","price","lines","validUntil","market"],"properties":{"offer":{"$ref":"#/$defs/id"},"side":{"$ref":"#/$defs/side"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"description":"Lots that are still open.","type":"integer","minimum":1,"maximum":1073741824},"price":{"$ref":"#/$defs/price"},"lines":{"description":"How many lines lie between the reader and the offer.","type":"integer","minimum":0,"maximum":1000},"fees":{"description":"Grid fees of one lot, in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"allIn":{"description":"What one lot costs this reader in all (ask) or brings it (bid), in 10^-8 EUR; absent while a line on the way is full.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"validUntil":{"$ref":"#/$defs/instant"},"market":{"description":"The address of the market where the offer originates.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255}}};
const schema310 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema311 = {"description":"Whether energy is bought or sold.","type":"string","enum":["buy","sell"]};
const schema312 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema313 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};

function validate137(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate137.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.offer === undefined) && (missing0 = "offer")) || ((data.side === undefined) && (missing0 = "side"))) || ((data.lot === undefined) && (missing0 = "lot"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.price === undefined) && (missing0 = "price"))) || ((data.lines === undefined) && (missing0 = "lines"))) || ((data.validUntil === undefined) && (missing0 = "validUntil"))) || ((data.market === undefined) && (missing0 = "market"))){
validate137.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema309.properties, key0))){
validate137.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.offer !== undefined){
let data0 = data.offer;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate137.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate137.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.side !== undefined){
let data1 = data.side;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate137.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "buy") || (data1 === "sell"))){
validate137.errors = [{instancePath:instancePath+"/side",schemaPath:"#/$defs/side/enum",keyword:"enum",params:{allowedValues: schema311.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lot !== undefined){
let data2 = data.lot;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate137.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1073741824 || isNaN(data2)){
validate137.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate137.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data3 = data.lots;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate137.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1073741824 || isNaN(data3)){
validate137.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate137.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/properties/lots/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data4 = data.price;
const _errs13 = errors;
const _errs14 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate137.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1048576 || isNaN(data4)){
validate137.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data4 < -1048576 || isNaN(data4)){
validate137.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
let data5 = data.lines;
const _errs16 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate137.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
validate137.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate137.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data6 = data.fees;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(data6.length > 31){
validate137.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data6)){
validate137.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate137.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/properties/fees/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allIn !== undefined){
let data7 = data.allIn;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(data7.length > 31){
validate137.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data7)){
validate137.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate137.errors = [{instancePath:instancePath+"/allIn",schemaPath:"#/properties/allIn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validUntil !== undefined){
let data8 = data.validUntil;
const _errs22 = errors;
const _errs23 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate137.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 253402300799 || isNaN(data8)){
validate137.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate137.errors = [{instancePath:instancePath+"/validUntil",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data9 = data.market;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(data9.length > 255){
validate137.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data9)){
validate137.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate137.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate137.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate137.errors = vErrors;
return errors === 0;
}
validate137.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate136.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.slot === undefined) && (missing0 = "slot")) || ((data.asks === undefined) && (missing0 = "asks"))) || ((data.bids === undefined) && (missing0 = "bids"))){
validate136.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "slot") || (key0 === "asks")) || (key0 === "bids"))){
validate136.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.slot !== undefined){
let data0 = data.slot;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.start === undefined) && (missing1 = "start")) || ((data0.len === undefined) && (missing1 = "len"))){
validate136.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){
if(!((key1 === "start") || (key1 === "len"))){
validate136.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.start !== undefined){
let data1 = data0.start;
const _errs6 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate136.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 253402300799 || isNaN(data1)){
validate136.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate136.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.len !== undefined){
let data2 = data0.len;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate136.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 86400 || isNaN(data2)){
validate136.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data2 < 60 || isNaN(data2)){
validate136.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate136.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.asks !== undefined){
let data3 = data.asks;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data3)){
if(data3.length > 1000){
validate136.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(!(validate137(data3[i0], {instancePath:instancePath+"/asks/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate136.errors = [{instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bids !== undefined){
let data5 = data.bids;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
if(data5.length > 1000){
validate136.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
const _errs15 = errors;
if(!(validate137(data5[i1], {instancePath:instancePath+"/bids/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate136.errors = [{instancePath:instancePath+"/bids",schemaPath:"#/properties/bids/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate136.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate136.errors = vErrors;
return errors === 0;
}
validate136.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-book-snapshot" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate135.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.slots === undefined) && (missing0 = "slots"))){
validate135.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "at")) || (key0 === "slots"))){
validate135.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate135.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate135.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate135.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate135.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("book.snapshot" !== data.of){
validate135.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "book.snapshot"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate135.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data4 = data.at;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate135.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 253402300799 || isNaN(data4)){
validate135.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate135.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slots !== undefined){
let data5 = data.slots;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data5)){
if(data5.length > 1000){
validate135.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if(!(validate136(data5[i0], {instancePath:instancePath+"/slots/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate135.errors = [{instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate135.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkBookSubscribe = validate141;
const schema315 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-book-subscribe","description":"The stream begins with a snapshot of every slot.","type":"object","additionalProperties":false,"required":["type","re","of"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"book.subscribe"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema316 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate141(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-book-subscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate141.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))){
validate141.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup"))){
validate141.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate141.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate141.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate141.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate141.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("book.subscribe" !== data.of){
validate141.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "book.subscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate141.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate141.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate141.errors = vErrors;
return errors === 0;
}
validate141.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkBookUnsubscribe = validate142;
const schema317 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-book-unsubscribe","description":"The stream has ended.","type":"object","additionalProperties":false,"required":["type","re","of"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"book.unsubscribe"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema318 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-book-unsubscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate142.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))){
validate142.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup"))){
validate142.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate142.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate142.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate142.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate142.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("book.unsubscribe" !== data.of){
validate142.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "book.unsubscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate142.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate142.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate142.errors = vErrors;
return errors === 0;
}
validate142.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkCertGet = validate143;
const schema319 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-cert-get","description":"The chain.","type":"object","additionalProperties":false,"required":["type","re","of","chain"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"cert.get"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema320 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema321 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema322 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate144(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate144.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate144.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate144.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate144.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate144.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate144.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate144.errors = vErrors;
return errors === 0;
}
validate144.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate143(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-cert-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate143.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.chain === undefined) && (missing0 = "chain"))){
validate143.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "chain"))){
validate143.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate143.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate143.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate143.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate143.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("cert.get" !== data.of){
validate143.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "cert.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate143.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs8 = errors;
if(!(validate144(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate143.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate143.errors = vErrors;
return errors === 0;
}
validate143.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkCertRenew = validate146;
const schema323 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-cert-renew","description":"The new chain.","type":"object","additionalProperties":false,"required":["type","re","of","chain"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"cert.renew"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema324 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema325 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema326 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate147.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate147.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate147.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate147.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate147.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate147.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate146(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-cert-renew" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate146.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.chain === undefined) && (missing0 = "chain"))){
validate146.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "chain"))){
validate146.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate146.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate146.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate146.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate146.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("cert.renew" !== data.of){
validate146.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "cert.renew"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate146.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs8 = errors;
if(!(validate147(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate146.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate146.errors = vErrors;
return errors === 0;
}
validate146.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkEventsSubscribe = validate149;
const schema327 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-events-subscribe","description":"The stream of own events begins.","type":"object","additionalProperties":false,"required":["type","re","of","last"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"events.subscribe"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"last":{"description":"The number of the newest own event.","type":"integer","minimum":0,"maximum":9007199254740991}},"$defs":{"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema328 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};

function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-events-subscribe" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate149.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.last === undefined) && (missing0 = "last"))){
validate149.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "last"))){
validate149.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate149.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate149.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate149.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate149.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("events.subscribe" !== data.of){
validate149.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "events.subscribe"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate149.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last !== undefined){
let data4 = data.last;
const _errs8 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate149.errors = [{instancePath:instancePath+"/last",schemaPath:"#/properties/last/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate149.errors = [{instancePath:instancePath+"/last",schemaPath:"#/properties/last/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate149.errors = [{instancePath:instancePath+"/last",schemaPath:"#/properties/last/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate149.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate149.errors = vErrors;
return errors === 0;
}
validate149.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkFeeGet = validate150;
const schema329 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-fee-get","description":"The schedule that rules, signed.","type":"object","additionalProperties":false,"required":["type","re","of","schedule","chain"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"fee.get"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"schedule":{"$ref":"#/$defs/token"},"chain":{"$ref":"#/$defs/chain"}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema330 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema331 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema332 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema333 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate151(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate151.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate151.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate151.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate151.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate151.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate151.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate151.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate151.errors = vErrors;
return errors === 0;
}
validate151.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-fee-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate150.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.schedule === undefined) && (missing0 = "schedule"))) || ((data.chain === undefined) && (missing0 = "chain"))){
validate150.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "schedule")) || (key0 === "chain"))){
validate150.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate150.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate150.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate150.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate150.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("fee.get" !== data.of){
validate150.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "fee.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate150.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.schedule !== undefined){
let data4 = data.schedule;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(data4.length > 33200){
validate150.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data4)){
validate150.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate150.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs11 = errors;
if(!(validate151(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate150.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate150.errors = vErrors;
return errors === 0;
}
validate150.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkFeeQuote = validate153;
const schema334 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-fee-quote","description":"The fees as they stand; not held for anybody.","type":"object","additionalProperties":false,"required":["type","re","of","schedule","quotes","fees","buyerPays","sellerReceives"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"fee.quote"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"schedule":{"description":"The number of the schedule.","type":"integer","minimum":1,"maximum":9007199254740991},"quotes":{"description":"One quote a line of this market on the path, from seller to buyer.","type":"array","maxItems":64,"items":{"$ref":"#/$defs/lineQuote"}},"fees":{"$ref":"#/$defs/money"},"buyerPays":{"$ref":"#/$defs/money"},"sellerReceives":{"$ref":"#/$defs/money"},"beyond":{"$ref":"#/$defs/beyond"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"beyond":{"description":"The way of an offer of another market up to this one, as a neighbour shows it; it is in fees and amounts. Present exactly for such an offer.","type":"object","additionalProperties":false,"required":["market","lines","fees","reach"],"properties":{"market":{"$ref":"#/$defs/address"},"lines":{"description":"Lines of other markets on the path.","type":"integer","minimum":0,"maximum":9007199254740991},"fees":{"$ref":"#/$defs/money"},"reach":{"description":"For so many lots these fees hold; for more they may be higher.","type":"integer","minimum":1,"maximum":9007199254740991}}},"direction":{"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]},"energy":{"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991},"lineId":{"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64},"lineQuote":{"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}},"money":{"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema335 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema340 = {"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31};
const schema336 = {"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}};
const schema337 = {"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64};
const schema338 = {"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]};
const schema339 = {"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991};

function validate154(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate154.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.line === undefined) && (missing0 = "line")) || ((data.direction === undefined) && (missing0 = "direction"))) || ((data.energy === undefined) && (missing0 = "energy"))) || ((data.fee === undefined) && (missing0 = "fee"))){
validate154.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "line") || (key0 === "direction")) || (key0 === "energy")) || (key0 === "fee"))){
validate154.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.line !== undefined){
let data0 = data.line;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 64){
validate154.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern29.test(data0)){
validate154.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate154.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.direction !== undefined){
let data1 = data.direction;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate154.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "up") || (data1 === "down"))){
validate154.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/enum",keyword:"enum",params:{allowedValues: schema338.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.energy !== undefined){
let data2 = data.energy;
const _errs8 = errors;
const _errs9 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate154.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate154.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate154.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fee !== undefined){
let data3 = data.fee;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data3 === "string"){
if(data3.length > 31){
validate154.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data3)){
validate154.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate154.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate154.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate154.errors = vErrors;
return errors === 0;
}
validate154.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema344 = {"description":"The way of an offer of another market up to this one, as a neighbour shows it; it is in fees and amounts. Present exactly for such an offer.","type":"object","additionalProperties":false,"required":["market","lines","fees","reach"],"properties":{"market":{"$ref":"#/$defs/address"},"lines":{"description":"Lines of other markets on the path.","type":"integer","minimum":0,"maximum":9007199254740991},"fees":{"$ref":"#/$defs/money"},"reach":{"description":"For so many lots these fees hold; for more they may be higher.","type":"integer","minimum":1,"maximum":9007199254740991}}};
const schema345 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};

function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate156.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.market === undefined) && (missing0 = "market")) || ((data.lines === undefined) && (missing0 = "lines"))) || ((data.fees === undefined) && (missing0 = "fees"))) || ((data.reach === undefined) && (missing0 = "reach"))){
validate156.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "market") || (key0 === "lines")) || (key0 === "fees")) || (key0 === "reach"))){
validate156.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.market !== undefined){
let data0 = data.market;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 255){
validate156.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data0)){
validate156.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate156.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lines !== undefined){
let data1 = data.lines;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate156.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate156.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate156.errors = [{instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data2 = data.fees;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(data2.length > 31){
validate156.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data2)){
validate156.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate156.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reach !== undefined){
let data3 = data.reach;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate156.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate156.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate156.errors = [{instancePath:instancePath+"/reach",schemaPath:"#/properties/reach/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate156.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate156.errors = vErrors;
return errors === 0;
}
validate156.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate153(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-fee-quote" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate153.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.schedule === undefined) && (missing0 = "schedule"))) || ((data.quotes === undefined) && (missing0 = "quotes"))) || ((data.fees === undefined) && (missing0 = "fees"))) || ((data.buyerPays === undefined) && (missing0 = "buyerPays"))) || ((data.sellerReceives === undefined) && (missing0 = "sellerReceives"))){
validate153.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema334.properties, key0))){
validate153.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate153.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate153.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate153.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate153.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("fee.quote" !== data.of){
validate153.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "fee.quote"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate153.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.schedule !== undefined){
let data4 = data.schedule;
const _errs8 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate153.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate153.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate153.errors = [{instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quotes !== undefined){
let data5 = data.quotes;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data5)){
if(data5.length > 64){
validate153.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(!(validate154(data5[i0], {instancePath:instancePath+"/quotes/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate153.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data7 = data.fees;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data7 === "string"){
if(data7.length > 31){
validate153.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data7)){
validate153.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate153.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.buyerPays !== undefined){
let data8 = data.buyerPays;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data8 === "string"){
if(data8.length > 31){
validate153.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data8)){
validate153.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate153.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sellerReceives !== undefined){
let data9 = data.sellerReceives;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data9 === "string"){
if(data9.length > 31){
validate153.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data9)){
validate153.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate153.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beyond !== undefined){
const _errs22 = errors;
if(!(validate156(data.beyond, {instancePath:instancePath+"/beyond",parentData:data,parentDataProperty:"beyond",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate153.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate153.errors = vErrors;
return errors === 0;
}
validate153.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkMeterAppend = validate158;
const schema347 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-meter-append","description":"The values are stored.","type":"object","additionalProperties":false,"required":["type","re","of","values","missing"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"meter.append"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"values":{"description":"The ids of the values, in the order of the request.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/id"}},"missing":{"description":"Counters that are not there below the newest value of the meter, each range once: an alarm until they come.","type":"array","maxItems":16,"items":{"$ref":"#/$defs/counterRange"}}},"$defs":{"counterRange":{"description":"Counters that are missing, both included.","type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"description":"The first that is missing.","type":"integer","minimum":0,"maximum":9007199254740991},"to":{"description":"The last that is missing.","type":"integer","minimum":0,"maximum":9007199254740991}}},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema348 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema349 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema350 = {"description":"Counters that are missing, both included.","type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"description":"The first that is missing.","type":"integer","minimum":0,"maximum":9007199254740991},"to":{"description":"The last that is missing.","type":"integer","minimum":0,"maximum":9007199254740991}}};

function validate158(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-meter-append" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate158.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.values === undefined) && (missing0 = "values"))) || ((data.missing === undefined) && (missing0 = "missing"))){
validate158.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "values")) || (key0 === "missing"))){
validate158.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate158.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate158.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate158.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate158.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("meter.append" !== data.of){
validate158.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "meter.append"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate158.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.values !== undefined){
let data4 = data.values;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
if(data4.length > 64){
validate158.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data4.length < 1){
validate158.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate158.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate158.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
validate158.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.missing !== undefined){
let data6 = data.missing;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data6)){
if(data6.length > 16){
validate158.errors = [{instancePath:instancePath+"/missing",schemaPath:"#/properties/missing/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((data7.from === undefined) && (missing1 = "from")) || ((data7.to === undefined) && (missing1 = "to"))){
validate158.errors = [{instancePath:instancePath+"/missing/" + i1,schemaPath:"#/$defs/counterRange/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs18 = errors;
for(const key1 in data7){
if(!((key1 === "from") || (key1 === "to"))){
validate158.errors = [{instancePath:instancePath+"/missing/" + i1,schemaPath:"#/$defs/counterRange/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs18 === errors){
if(data7.from !== undefined){
let data8 = data7.from;
const _errs19 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate158.errors = [{instancePath:instancePath+"/missing/" + i1+"/from",schemaPath:"#/$defs/counterRange/properties/from/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
validate158.errors = [{instancePath:instancePath+"/missing/" + i1+"/from",schemaPath:"#/$defs/counterRange/properties/from/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate158.errors = [{instancePath:instancePath+"/missing/" + i1+"/from",schemaPath:"#/$defs/counterRange/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid6 = _errs19 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data7.to !== undefined){
let data9 = data7.to;
const _errs21 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate158.errors = [{instancePath:instancePath+"/missing/" + i1+"/to",schemaPath:"#/$defs/counterRange/properties/to/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
validate158.errors = [{instancePath:instancePath+"/missing/" + i1+"/to",schemaPath:"#/$defs/counterRange/properties/to/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate158.errors = [{instancePath:instancePath+"/missing/" + i1+"/to",schemaPath:"#/$defs/counterRange/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid6 = _errs21 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate158.errors = [{instancePath:instancePath+"/missing/" + i1,schemaPath:"#/$defs/counterRange/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate158.errors = [{instancePath:instancePath+"/missing",schemaPath:"#/properties/missing/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate158.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate158.errors = vErrors;
return errors === 0;
}
validate158.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkMeterList = validate159;
const schema351 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-meter-list","description":"Meters of which values are stored.","type":"object","additionalProperties":false,"required":["type","re","of","meters"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"meter.list"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"meters":{"description":"Meters in ascending order of their names.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/listedMeter"}},"next":{"description":"Ask again after this meter; absent at the end.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64}},"$defs":{"listedMeter":{"description":"A meter with what is stored of it.","type":"object","additionalProperties":false,"required":["meter","counter","values"],"properties":{"meter":{"$ref":"#/$defs/meterName"},"counter":{"description":"The highest counter.","type":"integer","minimum":0,"maximum":9007199254740991},"values":{"description":"How many values there are.","type":"integer","minimum":1,"maximum":9007199254740991}}},"meterName":{"description":"A meter: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema352 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema353 = {"description":"A meter with what is stored of it.","type":"object","additionalProperties":false,"required":["meter","counter","values"],"properties":{"meter":{"$ref":"#/$defs/meterName"},"counter":{"description":"The highest counter.","type":"integer","minimum":0,"maximum":9007199254740991},"values":{"description":"How many values there are.","type":"integer","minimum":1,"maximum":9007199254740991}}};
const schema354 = {"description":"A meter: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64};

function validate160(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate160.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.meter === undefined) && (missing0 = "meter")) || ((data.counter === undefined) && (missing0 = "counter"))) || ((data.values === undefined) && (missing0 = "values"))){
validate160.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "meter") || (key0 === "counter")) || (key0 === "values"))){
validate160.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.meter !== undefined){
let data0 = data.meter;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 64){
validate160.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern80.test(data0)){
validate160.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/pattern",keyword:"pattern",params:{pattern: "^[!-~]([ -~]{0,62}[!-~])?$"},message:"must match pattern \""+"^[!-~]([ -~]{0,62}[!-~])?$"+"\""}];
return false;
}
}
}
else {
validate160.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.counter !== undefined){
let data1 = data.counter;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate160.errors = [{instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate160.errors = [{instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate160.errors = [{instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.values !== undefined){
let data2 = data.values;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate160.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate160.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate160.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate160.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate160.errors = vErrors;
return errors === 0;
}
validate160.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate159(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-meter-list" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate159.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.meters === undefined) && (missing0 = "meters"))){
validate159.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "meters")) || (key0 === "next"))){
validate159.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate159.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate159.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate159.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate159.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("meter.list" !== data.of){
validate159.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "meter.list"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate159.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.meters !== undefined){
let data4 = data.meters;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
if(data4.length > 1000){
validate159.errors = [{instancePath:instancePath+"/meters",schemaPath:"#/properties/meters/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(!(validate160(data4[i0], {instancePath:instancePath+"/meters/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate159.errors = [{instancePath:instancePath+"/meters",schemaPath:"#/properties/meters/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
let data6 = data.next;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data6 === "string"){
if(data6.length > 64){
validate159.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern80.test(data6)){
validate159.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/pattern",keyword:"pattern",params:{pattern: "^[!-~]([ -~]{0,62}[!-~])?$"},message:"must match pattern \""+"^[!-~]([ -~]{0,62}[!-~])?$"+"\""}];
return false;
}
}
}
else {
validate159.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate159.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate159.errors = vErrors;
return errors === 0;
}
validate159.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkMeterRead = validate162;
const schema355 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-meter-read","description":"Stored values with the certificates that prove them.","type":"object","additionalProperties":false,"required":["type","re","of","meter","values","certificates"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"meter.read"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"meter":{"$ref":"#/$defs/meterName"},"values":{"description":"The signed values, earliest first.","type":"array","maxItems":256,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","maxItems":512,"items":{"$ref":"#/$defs/certificate"}},"next":{"description":"Ask again from this instant on; absent at the end.","type":"integer","minimum":0,"maximum":253402300799}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"meterName":{"description":"A meter: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema356 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema357 = {"description":"A meter: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64};
const schema358 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema359 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate162(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-meter-read" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate162.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.meter === undefined) && (missing0 = "meter"))) || ((data.values === undefined) && (missing0 = "values"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate162.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "meter")) || (key0 === "values")) || (key0 === "certificates")) || (key0 === "next"))){
validate162.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate162.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate162.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate162.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate162.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("meter.read" !== data.of){
validate162.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "meter.read"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate162.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.meter !== undefined){
let data4 = data.meter;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(data4.length > 64){
validate162.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern80.test(data4)){
validate162.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/pattern",keyword:"pattern",params:{pattern: "^[!-~]([ -~]{0,62}[!-~])?$"},message:"must match pattern \""+"^[!-~]([ -~]{0,62}[!-~])?$"+"\""}];
return false;
}
}
}
else {
validate162.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.values !== undefined){
let data5 = data.values;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data5)){
if(data5.length > 256){
validate162.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(data6.length > 33200){
validate162.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data6)){
validate162.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate162.errors = [{instancePath:instancePath+"/values/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate162.errors = [{instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data7 = data.certificates;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data7)){
if(data7.length > 512){
validate162.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
var valid5 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data8 === "string"){
if(data8.length > 10923){
validate162.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data8)){
validate162.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate162.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs18 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate162.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
let data9 = data.next;
const _errs21 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate162.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 253402300799 || isNaN(data9)){
validate162.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate162.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate162.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate162.errors = vErrors;
return errors === 0;
}
validate162.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkOfferAccept = validate163;
const schema360 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-offer-accept","description":"The lots are taken, and the trade is signed and on disk; or they are asked for in another market, and what is held for that is on disk.","type":"object","additionalProperties":false,"required":["type","re","of","acceptance"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"offer.accept"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"acceptance":{"$ref":"#/$defs/id"},"trade":{"$ref":"#/$defs/id"},"evidence":{"$ref":"#/$defs/evidence"},"held":{"description":"The market that decides about the offer; the outcome follows as an own event. Present exactly when trade and evidence are not.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"evidence":{"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema361 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema362 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema364 = {"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}};
const schema365 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema366 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate164(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate164.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.tokens === undefined) && (missing0 = "tokens"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate164.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "tokens")) || (key0 === "certificates"))){
validate164.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-evidence" !== data.type){
validate164.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-evidence"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens !== undefined){
let data1 = data.tokens;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 512){
validate164.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data1.length < 1){
validate164.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate164.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data2)){
validate164.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate164.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate164.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data3 = data.certificates;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 512){
validate164.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data3.length < 1){
validate164.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(data4.length > 10923){
validate164.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data4)){
validate164.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate164.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate164.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate164.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate164.errors = vErrors;
return errors === 0;
}
validate164.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-offer-accept" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate163.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.acceptance === undefined) && (missing0 = "acceptance"))){
validate163.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "acceptance")) || (key0 === "trade")) || (key0 === "evidence")) || (key0 === "held"))){
validate163.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate163.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate163.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate163.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate163.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("offer.accept" !== data.of){
validate163.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "offer.accept"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate163.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.acceptance !== undefined){
let data4 = data.acceptance;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate163.errors = [{instancePath:instancePath+"/acceptance",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate163.errors = [{instancePath:instancePath+"/acceptance",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trade !== undefined){
let data5 = data.trade;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate163.errors = [{instancePath:instancePath+"/trade",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate163.errors = [{instancePath:instancePath+"/trade",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
const _errs14 = errors;
if(!(validate164(data.evidence, {instancePath:instancePath+"/evidence",parentData:data,parentDataProperty:"evidence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.held !== undefined){
let data7 = data.held;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data7 === "string"){
if(data7.length > 255){
validate163.errors = [{instancePath:instancePath+"/held",schemaPath:"#/properties/held/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data7)){
validate163.errors = [{instancePath:instancePath+"/held",schemaPath:"#/properties/held/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate163.errors = [{instancePath:instancePath+"/held",schemaPath:"#/properties/held/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate163.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate163.errors = vErrors;
return errors === 0;
}
validate163.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkOfferGet = validate166;
const schema367 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-offer-get","description":"The offer with what is left of it.","type":"object","additionalProperties":false,"required":["type","re","of","token","chain","open"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"offer.get"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"token":{"$ref":"#/$defs/token"},"chain":{"$ref":"#/$defs/chain"},"open":{"description":"Lots that are still open.","type":"integer","minimum":0,"maximum":9007199254740991}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"chain":{"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema368 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema369 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema370 = {"description":"A certificate chain, leaf first, without the root.","type":"array","minItems":1,"maxItems":12,"items":{"$ref":"#/$defs/certificate"}};
const schema371 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate167(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate167.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 12){
validate167.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"}];
return false;
}
else {
if(data.length < 1){
validate167.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 10923){
validate167.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data0)){
validate167.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate167.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate167.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate167.errors = vErrors;
return errors === 0;
}
validate167.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate166(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-offer-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate166.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.token === undefined) && (missing0 = "token"))) || ((data.chain === undefined) && (missing0 = "chain"))) || ((data.open === undefined) && (missing0 = "open"))){
validate166.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "token")) || (key0 === "chain")) || (key0 === "open"))){
validate166.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate166.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate166.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate166.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate166.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("offer.get" !== data.of){
validate166.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "offer.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate166.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.token !== undefined){
let data4 = data.token;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(data4.length > 33200){
validate166.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data4)){
validate166.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate166.errors = [{instancePath:instancePath+"/token",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
const _errs11 = errors;
if(!(validate167(data.chain, {instancePath:instancePath+"/chain",parentData:data,parentDataProperty:"chain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate167.errors : vErrors.concat(validate167.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.open !== undefined){
let data6 = data.open;
const _errs12 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate166.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate166.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate166.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate166.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate166.errors = vErrors;
return errors === 0;
}
validate166.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkOfferSubmit = validate169;
const schema372 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-offer-submit","description":"The offer is valid and on disk.","type":"object","additionalProperties":false,"required":["type","re","of","offer","number","receipt"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"offer.submit"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"offer":{"$ref":"#/$defs/id"},"number":{"description":"The offer's place in the market's order of arrival.","type":"integer","minimum":1,"maximum":9007199254740991},"receipt":{"$ref":"#/$defs/token"}},"$defs":{"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema373 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema374 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema375 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};

function validate169(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-offer-submit" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate169.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.offer === undefined) && (missing0 = "offer"))) || ((data.number === undefined) && (missing0 = "number"))) || ((data.receipt === undefined) && (missing0 = "receipt"))){
validate169.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "offer")) || (key0 === "number")) || (key0 === "receipt"))){
validate169.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate169.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate169.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate169.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate169.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("offer.submit" !== data.of){
validate169.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "offer.submit"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate169.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data4 = data.offer;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate169.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate169.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data5 = data.number;
const _errs11 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate169.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate169.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate169.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.receipt !== undefined){
let data6 = data.receipt;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(data6.length > 33200){
validate169.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data6)){
validate169.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate169.errors = [{instancePath:instancePath+"/receipt",schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate169.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate169.errors = vErrors;
return errors === 0;
}
validate169.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkStatementGet = validate170;
const schema376 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-statement-get","description":"Own statements with all that proves them.","type":"object","additionalProperties":false,"required":["type","re","of","statements"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"statement.get"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"statements":{"description":"The ids of the statements, oldest first.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/id"}},"evidence":{"$ref":"#/$defs/evidence"},"next":{"description":"Pass this as after to go on; absent at the end.","type":"integer","minimum":1,"maximum":9007199254740991}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"evidence":{"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema377 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema378 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema379 = {"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}};
const schema380 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema381 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate171(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate171.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.tokens === undefined) && (missing0 = "tokens"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate171.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "tokens")) || (key0 === "certificates"))){
validate171.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-evidence" !== data.type){
validate171.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-evidence"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens !== undefined){
let data1 = data.tokens;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 512){
validate171.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data1.length < 1){
validate171.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate171.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data2)){
validate171.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate171.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate171.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data3 = data.certificates;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 512){
validate171.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data3.length < 1){
validate171.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(data4.length > 10923){
validate171.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data4)){
validate171.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate171.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate171.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate171.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate171.errors = vErrors;
return errors === 0;
}
validate171.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate170(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-statement-get" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate170.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.statements === undefined) && (missing0 = "statements"))){
validate170.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "statements")) || (key0 === "evidence")) || (key0 === "next"))){
validate170.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate170.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate170.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate170.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate170.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("statement.get" !== data.of){
validate170.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "statement.get"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate170.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.statements !== undefined){
let data4 = data.statements;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
if(data4.length > 50){
validate170.errors = [{instancePath:instancePath+"/statements",schemaPath:"#/properties/statements/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate170.errors = [{instancePath:instancePath+"/statements/" + i0,schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate170.errors = [{instancePath:instancePath+"/statements/" + i0,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate170.errors = [{instancePath:instancePath+"/statements",schemaPath:"#/properties/statements/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
const _errs13 = errors;
if(!(validate171(data.evidence, {instancePath:instancePath+"/evidence",parentData:data,parentDataProperty:"evidence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
let data7 = data.next;
const _errs14 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate170.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate170.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data7 < 1 || isNaN(data7)){
validate170.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate170.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate170.errors = vErrors;
return errors === 0;
}
validate170.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkTradeList = validate173;
const schema382 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-trade-list","description":"Own trades with all that proves them.","type":"object","additionalProperties":false,"required":["type","re","of","trades"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"trade.list"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"trades":{"description":"The ids of the trades, oldest first.","type":"array","maxItems":50,"items":{"$ref":"#/$defs/id"}},"evidence":{"$ref":"#/$defs/evidence"},"next":{"description":"Pass this as after to go on; absent at the end.","type":"integer","minimum":1,"maximum":9007199254740991}},"$defs":{"certificate":{"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923},"evidence":{"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64},"token":{"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200}}};
const schema383 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema384 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema385 = {"description":"Signed messages that belong together, with every certificate needed to check them.","type":"object","additionalProperties":false,"required":["type","tokens","certificates"],"properties":{"type":{"description":"Names the format.","const":"bc4p-evidence"},"tokens":{"description":"The signed messages.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/token"}},"certificates":{"description":"Certificates of the signers and of their issuers, without the root, each once.","type":"array","minItems":1,"maxItems":512,"items":{"$ref":"#/$defs/certificate"}}}};
const schema386 = {"description":"A signed message as a JWS in compact form.","type":"string","pattern":"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$","maxLength":33200};
const schema387 = {"description":"The DER bytes of a certificate, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{1,10923}$","maxLength":10923};

function validate174(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate174.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.tokens === undefined) && (missing0 = "tokens"))) || ((data.certificates === undefined) && (missing0 = "certificates"))){
validate174.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "tokens")) || (key0 === "certificates"))){
validate174.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-evidence" !== data.type){
validate174.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-evidence"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens !== undefined){
let data1 = data.tokens;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 512){
validate174.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data1.length < 1){
validate174.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 33200){
validate174.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/maxLength",keyword:"maxLength",params:{limit: 33200},message:"must NOT have more than 33200 characters"}];
return false;
}
else {
if(!pattern24.test(data2)){
validate174.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,300}\\.[A-Za-z0-9_-]{1,32768}\\.[A-Za-z0-9_-]{1,100}$"+"\""}];
return false;
}
}
}
else {
validate174.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/$defs/token/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate174.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data3 = data.certificates;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
if(data3.length > 512){
validate174.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
if(data3.length < 1){
validate174.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(data4.length > 10923){
validate174.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/maxLength",keyword:"maxLength",params:{limit: 10923},message:"must NOT have more than 10923 characters"}];
return false;
}
else {
if(!pattern25.test(data4)){
validate174.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,10923}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,10923}$"+"\""}];
return false;
}
}
}
else {
validate174.errors = [{instancePath:instancePath+"/certificates/" + i1,schemaPath:"#/$defs/certificate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate174.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate174.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate174.errors = vErrors;
return errors === 0;
}
validate174.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate173(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-trade-list" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate173.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.trades === undefined) && (missing0 = "trades"))){
validate173.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "re")) || (key0 === "of")) || (key0 === "dup")) || (key0 === "trades")) || (key0 === "evidence")) || (key0 === "next"))){
validate173.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate173.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate173.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate173.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate173.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("trade.list" !== data.of){
validate173.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "trade.list"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate173.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trades !== undefined){
let data4 = data.trades;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
if(data4.length > 50){
validate173.errors = [{instancePath:instancePath+"/trades",schemaPath:"#/properties/trades/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate173.errors = [{instancePath:instancePath+"/trades/" + i0,schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate173.errors = [{instancePath:instancePath+"/trades/" + i0,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate173.errors = [{instancePath:instancePath+"/trades",schemaPath:"#/properties/trades/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evidence !== undefined){
const _errs13 = errors;
if(!(validate174(data.evidence, {instancePath:instancePath+"/evidence",parentData:data,parentDataProperty:"evidence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
let data7 = data.next;
const _errs14 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate173.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
validate173.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data7 < 1 || isNaN(data7)){
validate173.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate173.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate173.errors = vErrors;
return errors === 0;
}
validate173.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isOkTradeStatus = validate176;
const schema388 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:ok-trade-status","description":"What became of it.","type":"object","additionalProperties":false,"required":["type","re","of","subject","state","open","trades"],"properties":{"type":{"description":"Names the kind of frame.","const":"ok"},"re":{"$ref":"#/$defs/requestId"},"of":{"description":"The kind of request that this answers.","const":"trade.status"},"dup":{"description":"Present and true if the message was known: this is the answer of the first time.","const":true},"subject":{"$ref":"#/$defs/id"},"state":{"description":"open: lots are left; held: another market decides; ended: none are left, or its time is over; refused: never took effect; unknown: never seen.","type":"string","enum":["open","held","ended","refused","unknown"]},"open":{"description":"Lots that are still open.","type":"integer","minimum":0,"maximum":9007199254740991},"code":{"$ref":"#/$defs/code"},"trades":{"description":"The ids of its trades.","type":"array","maxItems":512,"items":{"$ref":"#/$defs/id"}}},"$defs":{"code":{"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"requestId":{"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64}}};
const schema389 = {"description":"The sender's name for this request, unique among its open ones.","type":"string","pattern":"^[A-Za-z0-9._-]{1,64}$","maxLength":64};
const schema390 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema391 = {"description":"An error code of errors.yaml.","type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+){0,7}$","maxLength":64};

function validate176(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:ok-trade-status" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate176.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.type === undefined) && (missing0 = "type")) || ((data.re === undefined) && (missing0 = "re"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.subject === undefined) && (missing0 = "subject"))) || ((data.state === undefined) && (missing0 = "state"))) || ((data.open === undefined) && (missing0 = "open"))) || ((data.trades === undefined) && (missing0 = "trades"))){
validate176.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema388.properties, key0))){
validate176.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("ok" !== data.type){
validate176.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "ok"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.re !== undefined){
let data1 = data.re;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 64){
validate176.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern37.test(data1)){
validate176.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,64}$"},message:"must match pattern \""+"^[A-Za-z0-9._-]{1,64}$"+"\""}];
return false;
}
}
}
else {
validate176.errors = [{instancePath:instancePath+"/re",schemaPath:"#/$defs/requestId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
const _errs6 = errors;
if("trade.status" !== data.of){
validate176.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/const",keyword:"const",params:{allowedValue: "trade.status"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dup !== undefined){
const _errs7 = errors;
if(true !== data.dup){
validate176.errors = [{instancePath:instancePath+"/dup",schemaPath:"#/properties/dup/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data4 = data.subject;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate176.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate176.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data5 = data.state;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate176.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data5 === "open") || (data5 === "held")) || (data5 === "ended")) || (data5 === "refused")) || (data5 === "unknown"))){
validate176.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema388.properties.state.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.open !== undefined){
let data6 = data.open;
const _errs13 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate176.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate176.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate176.errors = [{instancePath:instancePath+"/open",schemaPath:"#/properties/open/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data7 = data.code;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(data7.length > 64){
validate176.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern15.test(data7)){
validate176.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+){0,7}$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+){0,7}$"+"\""}];
return false;
}
}
}
else {
validate176.errors = [{instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trades !== undefined){
let data8 = data.trades;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data8)){
if(data8.length > 512){
validate176.errors = [{instancePath:instancePath+"/trades",schemaPath:"#/properties/trades/maxItems",keyword:"maxItems",params:{limit: 512},message:"must NOT have more than 512 items"}];
return false;
}
else {
var valid4 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
validate176.errors = [{instancePath:instancePath+"/trades/" + i0,schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate176.errors = [{instancePath:instancePath+"/trades/" + i0,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs20 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate176.errors = [{instancePath:instancePath+"/trades",schemaPath:"#/properties/trades/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate176.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate176.errors = vErrors;
return errors === 0;
}
validate176.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isStatement = validate177;
const schema393 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:statement","description":"What has changed an account, and what it holds since.","type":"object","additionalProperties":false,"required":["type","signer","market","point","number","kind","from","until","opening","postings","closing","at"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-statement"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"point":{"$ref":"#/$defs/point"},"number":{"description":"Counts the statements of the account, from 1.","type":"integer","minimum":1,"maximum":9007199254740991},"previous":{"description":"The id of the statement before; absent from the first.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"kind":{"description":"What the statement is about.","type":"string","enum":["slot","correction","top-up","month"]},"from":{"$ref":"#/$defs/instant"},"until":{"$ref":"#/$defs/instant"},"opening":{"$ref":"#/$defs/money"},"postings":{"description":"What has changed the account, each kind once.","type":"array","maxItems":16,"items":{"$ref":"#/$defs/statementPosting"}},"closing":{"$ref":"#/$defs/money"},"delivery":{"$ref":"#/$defs/delivery"},"topUp":{"description":"The id of the confirmation, in a statement about one.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"first":{"description":"In that of a month: the number of the first statement that it sums up.","type":"integer","minimum":1,"maximum":9007199254740991},"cents":{"description":"In that of a month: what is due to the account, or by it, in whole cents.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"carried":{"description":"In that of a month: the remainder that is carried forward to the next one.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"at":{"$ref":"#/$defs/instant"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"area":{"description":"Whether the whole area lacked energy in the slot; a long one had too much or neither.","type":"string","enum":["short","long"]},"delivery":{"description":"What was promised and what was seen in the slot.","type":"object","additionalProperties":false,"required":["slot","sold","bought","trades","meters","exchanged","balancing","deviation","price"],"properties":{"slot":{"$ref":"#/$defs/slot"},"sold":{"description":"Energy in Wh that the account has sold.","type":"integer","minimum":0,"maximum":9007199254740991},"bought":{"description":"Energy in Wh that the account has bought.","type":"integer","minimum":0,"maximum":9007199254740991},"trades":{"$ref":"#/$defs/tradesDigest"},"certificates":{"description":"The certificates under which the account has signed offers or acceptances that these trades join.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/kid"}},"submarket":{"description":"In the account of a submarket: its address; the account has every trade with somebody in it or below it.","$ref":"#/$defs/address"},"meters":{"description":"What each meter of the connection point has seen.","type":"array","maxItems":64,"items":{"$ref":"#/$defs/metered"}},"exchanged":{"$ref":"#/$defs/signedEnergy"},"balancing":{"$ref":"#/$defs/signedEnergy"},"deviation":{"$ref":"#/$defs/signedEnergy"},"price":{"description":"The id of the balancing price that applies.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"area":{"$ref":"#/$defs/area"}}},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"id":{"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"meterName":{"description":"A meter: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64},"metered":{"description":"What one meter has seen in the slot.","type":"object","additionalProperties":false,"required":["meter","generation","consumption"],"properties":{"meter":{"$ref":"#/$defs/meterName"},"generation":{"description":"Energy in Wh fed into the grid.","type":"integer","minimum":0,"maximum":9007199254740991},"consumption":{"description":"Energy in Wh drawn from the grid.","type":"integer","minimum":0,"maximum":9007199254740991},"beneficial":{"description":"Of a balancing meter: energy in Wh against the deviation of the frequency.","type":"integer","minimum":0,"maximum":9007199254740991},"adverse":{"description":"Of a balancing meter: energy in Wh along with the deviation of the frequency.","type":"integer","minimum":0,"maximum":9007199254740991},"estimated":{"description":"Present and true if a reading at a bound of the slot is missing.","const":true},"readings":{"description":"The ids of the meter values that the energies follow from, earliest first.","type":"array","maxItems":4,"items":{"$ref":"#/$defs/id"}}}},"money":{"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"point":{"description":"A connection point as its market names it; @upper is the line to the upper market, @losses the losses of the grid.","type":"string","pattern":"^[!-~]{1,128}$","maxLength":128},"signedEnergy":{"description":"Energy in Wh with a sign: into the market's grid is positive.","type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}},"statementPosting":{"description":"What one kind of posting has added to the account, or taken from it.","type":"object","additionalProperties":false,"required":["kind","amount"],"properties":{"kind":{"description":"Why.","type":"string","enum":["purchases","sales","deviation","service","balancing-energy","balancing-service","top-up"]},"amount":{"$ref":"#/$defs/money"}}},"tradesDigest":{"description":"The trades of the account in the slot.","type":"object","additionalProperties":false,"required":["count","digest"],"properties":{"count":{"description":"How many.","type":"integer","minimum":0,"maximum":9007199254740991},"digest":{"description":"Base64url SHA-256 of their ids in ascending order, each followed by a line feed.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"}}}}};
const schema394 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema395 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema396 = {"description":"A connection point as its market names it; @upper is the line to the upper market, @losses the losses of the grid.","type":"string","pattern":"^[!-~]{1,128}$","maxLength":128};
const schema397 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema399 = {"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31};
const schema416 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema400 = {"description":"What one kind of posting has added to the account, or taken from it.","type":"object","additionalProperties":false,"required":["kind","amount"],"properties":{"kind":{"description":"Why.","type":"string","enum":["purchases","sales","deviation","service","balancing-energy","balancing-service","top-up"]},"amount":{"$ref":"#/$defs/money"}}};

function validate178(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate178.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.kind === undefined) && (missing0 = "kind")) || ((data.amount === undefined) && (missing0 = "amount"))){
validate178.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "kind") || (key0 === "amount"))){
validate178.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate178.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data0 === "purchases") || (data0 === "sales")) || (data0 === "deviation")) || (data0 === "service")) || (data0 === "balancing-energy")) || (data0 === "balancing-service")) || (data0 === "top-up"))){
validate178.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema400.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amount !== undefined){
let data1 = data.amount;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 31){
validate178.errors = [{instancePath:instancePath+"/amount",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data1)){
validate178.errors = [{instancePath:instancePath+"/amount",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate178.errors = [{instancePath:instancePath+"/amount",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate178.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate178.errors = vErrors;
return errors === 0;
}
validate178.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema403 = {"description":"What was promised and what was seen in the slot.","type":"object","additionalProperties":false,"required":["slot","sold","bought","trades","meters","exchanged","balancing","deviation","price"],"properties":{"slot":{"$ref":"#/$defs/slot"},"sold":{"description":"Energy in Wh that the account has sold.","type":"integer","minimum":0,"maximum":9007199254740991},"bought":{"description":"Energy in Wh that the account has bought.","type":"integer","minimum":0,"maximum":9007199254740991},"trades":{"$ref":"#/$defs/tradesDigest"},"certificates":{"description":"The certificates under which the account has signed offers or acceptances that these trades join.","type":"array","minItems":1,"maxItems":64,"items":{"$ref":"#/$defs/kid"}},"submarket":{"description":"In the account of a submarket: its address; the account has every trade with somebody in it or below it.","$ref":"#/$defs/address"},"meters":{"description":"What each meter of the connection point has seen.","type":"array","maxItems":64,"items":{"$ref":"#/$defs/metered"}},"exchanged":{"$ref":"#/$defs/signedEnergy"},"balancing":{"$ref":"#/$defs/signedEnergy"},"deviation":{"$ref":"#/$defs/signedEnergy"},"price":{"description":"The id of the balancing price that applies.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"area":{"$ref":"#/$defs/area"}}};
const schema404 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema405 = {"description":"The trades of the account in the slot.","type":"object","additionalProperties":false,"required":["count","digest"],"properties":{"count":{"description":"How many.","type":"integer","minimum":0,"maximum":9007199254740991},"digest":{"description":"Base64url SHA-256 of their ids in ascending order, each followed by a line feed.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"}}};
const schema411 = {"description":"Energy in Wh with a sign: into the market's grid is positive.","type":"integer","minimum":-9007199254740991,"maximum":9007199254740991};
const schema414 = {"description":"Whether the whole area lacked energy in the slot; a long one had too much or neither.","type":"string","enum":["short","long"]};
const schema408 = {"description":"What one meter has seen in the slot.","type":"object","additionalProperties":false,"required":["meter","generation","consumption"],"properties":{"meter":{"$ref":"#/$defs/meterName"},"generation":{"description":"Energy in Wh fed into the grid.","type":"integer","minimum":0,"maximum":9007199254740991},"consumption":{"description":"Energy in Wh drawn from the grid.","type":"integer","minimum":0,"maximum":9007199254740991},"beneficial":{"description":"Of a balancing meter: energy in Wh against the deviation of the frequency.","type":"integer","minimum":0,"maximum":9007199254740991},"adverse":{"description":"Of a balancing meter: energy in Wh along with the deviation of the frequency.","type":"integer","minimum":0,"maximum":9007199254740991},"estimated":{"description":"Present and true if a reading at a bound of the slot is missing.","const":true},"readings":{"description":"The ids of the meter values that the energies follow from, earliest first.","type":"array","maxItems":4,"items":{"$ref":"#/$defs/id"}}}};
const schema409 = {"description":"A meter: the common name of its certificate.","type":"string","pattern":"^[!-~]([ -~]{0,62}[!-~])?$","maxLength":64};
const schema410 = {"description":"The id of a signed message: base64url SHA-256 of its payload bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};

function validate181(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate181.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.meter === undefined) && (missing0 = "meter")) || ((data.generation === undefined) && (missing0 = "generation"))) || ((data.consumption === undefined) && (missing0 = "consumption"))){
validate181.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "meter") || (key0 === "generation")) || (key0 === "consumption")) || (key0 === "beneficial")) || (key0 === "adverse")) || (key0 === "estimated")) || (key0 === "readings"))){
validate181.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.meter !== undefined){
let data0 = data.meter;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(data0.length > 64){
validate181.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern80.test(data0)){
validate181.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/pattern",keyword:"pattern",params:{pattern: "^[!-~]([ -~]{0,62}[!-~])?$"},message:"must match pattern \""+"^[!-~]([ -~]{0,62}[!-~])?$"+"\""}];
return false;
}
}
}
else {
validate181.errors = [{instancePath:instancePath+"/meter",schemaPath:"#/$defs/meterName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generation !== undefined){
let data1 = data.generation;
const _errs5 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate181.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate181.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate181.errors = [{instancePath:instancePath+"/generation",schemaPath:"#/properties/generation/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.consumption !== undefined){
let data2 = data.consumption;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate181.errors = [{instancePath:instancePath+"/consumption",schemaPath:"#/properties/consumption/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
validate181.errors = [{instancePath:instancePath+"/consumption",schemaPath:"#/properties/consumption/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate181.errors = [{instancePath:instancePath+"/consumption",schemaPath:"#/properties/consumption/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beneficial !== undefined){
let data3 = data.beneficial;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate181.errors = [{instancePath:instancePath+"/beneficial",schemaPath:"#/properties/beneficial/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate181.errors = [{instancePath:instancePath+"/beneficial",schemaPath:"#/properties/beneficial/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate181.errors = [{instancePath:instancePath+"/beneficial",schemaPath:"#/properties/beneficial/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.adverse !== undefined){
let data4 = data.adverse;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate181.errors = [{instancePath:instancePath+"/adverse",schemaPath:"#/properties/adverse/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate181.errors = [{instancePath:instancePath+"/adverse",schemaPath:"#/properties/adverse/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate181.errors = [{instancePath:instancePath+"/adverse",schemaPath:"#/properties/adverse/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.estimated !== undefined){
const _errs13 = errors;
if(true !== data.estimated){
validate181.errors = [{instancePath:instancePath+"/estimated",schemaPath:"#/properties/estimated/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readings !== undefined){
let data6 = data.readings;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data6)){
if(data6.length > 4){
validate181.errors = [{instancePath:instancePath+"/readings",schemaPath:"#/properties/readings/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate181.errors = [{instancePath:instancePath+"/readings/" + i0,schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate181.errors = [{instancePath:instancePath+"/readings/" + i0,schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs16 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate181.errors = [{instancePath:instancePath+"/readings",schemaPath:"#/properties/readings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate181.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate181.errors = vErrors;
return errors === 0;
}
validate181.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate180(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate180.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.slot === undefined) && (missing0 = "slot")) || ((data.sold === undefined) && (missing0 = "sold"))) || ((data.bought === undefined) && (missing0 = "bought"))) || ((data.trades === undefined) && (missing0 = "trades"))) || ((data.meters === undefined) && (missing0 = "meters"))) || ((data.exchanged === undefined) && (missing0 = "exchanged"))) || ((data.balancing === undefined) && (missing0 = "balancing"))) || ((data.deviation === undefined) && (missing0 = "deviation"))) || ((data.price === undefined) && (missing0 = "price"))){
validate180.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema403.properties, key0))){
validate180.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.slot !== undefined){
let data0 = data.slot;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.start === undefined) && (missing1 = "start")) || ((data0.len === undefined) && (missing1 = "len"))){
validate180.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data0){
if(!((key1 === "start") || (key1 === "len"))){
validate180.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data0.start !== undefined){
let data1 = data0.start;
const _errs6 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate180.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 253402300799 || isNaN(data1)){
validate180.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate180.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.len !== undefined){
let data2 = data0.len;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate180.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 86400 || isNaN(data2)){
validate180.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data2 < 60 || isNaN(data2)){
validate180.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate180.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sold !== undefined){
let data3 = data.sold;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate180.errors = [{instancePath:instancePath+"/sold",schemaPath:"#/properties/sold/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate180.errors = [{instancePath:instancePath+"/sold",schemaPath:"#/properties/sold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate180.errors = [{instancePath:instancePath+"/sold",schemaPath:"#/properties/sold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bought !== undefined){
let data4 = data.bought;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate180.errors = [{instancePath:instancePath+"/bought",schemaPath:"#/properties/bought/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate180.errors = [{instancePath:instancePath+"/bought",schemaPath:"#/properties/bought/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate180.errors = [{instancePath:instancePath+"/bought",schemaPath:"#/properties/bought/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trades !== undefined){
let data5 = data.trades;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing2;
if(((data5.count === undefined) && (missing2 = "count")) || ((data5.digest === undefined) && (missing2 = "digest"))){
validate180.errors = [{instancePath:instancePath+"/trades",schemaPath:"#/$defs/tradesDigest/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs17 = errors;
for(const key2 in data5){
if(!((key2 === "count") || (key2 === "digest"))){
validate180.errors = [{instancePath:instancePath+"/trades",schemaPath:"#/$defs/tradesDigest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs17 === errors){
if(data5.count !== undefined){
let data6 = data5.count;
const _errs18 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate180.errors = [{instancePath:instancePath+"/trades/count",schemaPath:"#/$defs/tradesDigest/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
validate180.errors = [{instancePath:instancePath+"/trades/count",schemaPath:"#/$defs/tradesDigest/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate180.errors = [{instancePath:instancePath+"/trades/count",schemaPath:"#/$defs/tradesDigest/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data5.digest !== undefined){
let data7 = data5.digest;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate180.errors = [{instancePath:instancePath+"/trades/digest",schemaPath:"#/$defs/tradesDigest/properties/digest/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate180.errors = [{instancePath:instancePath+"/trades/digest",schemaPath:"#/$defs/tradesDigest/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate180.errors = [{instancePath:instancePath+"/trades",schemaPath:"#/$defs/tradesDigest/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificates !== undefined){
let data8 = data.certificates;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data8)){
if(data8.length > 64){
validate180.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
if(data8.length < 1){
validate180.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid5 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
validate180.errors = [{instancePath:instancePath+"/certificates/" + i0,schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate180.errors = [{instancePath:instancePath+"/certificates/" + i0,schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs24 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate180.errors = [{instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.submarket !== undefined){
let data10 = data.submarket;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data10 === "string"){
if(data10.length > 255){
validate180.errors = [{instancePath:instancePath+"/submarket",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data10)){
validate180.errors = [{instancePath:instancePath+"/submarket",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate180.errors = [{instancePath:instancePath+"/submarket",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.meters !== undefined){
let data11 = data.meters;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data11)){
if(data11.length > 64){
validate180.errors = [{instancePath:instancePath+"/meters",schemaPath:"#/properties/meters/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid8 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
const _errs32 = errors;
if(!(validate181(data11[i1], {instancePath:instancePath+"/meters/" + i1,parentData:data11,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
var valid8 = _errs32 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate180.errors = [{instancePath:instancePath+"/meters",schemaPath:"#/properties/meters/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exchanged !== undefined){
let data13 = data.exchanged;
const _errs33 = errors;
const _errs34 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate180.errors = [{instancePath:instancePath+"/exchanged",schemaPath:"#/$defs/signedEnergy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs34){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 9007199254740991 || isNaN(data13)){
validate180.errors = [{instancePath:instancePath+"/exchanged",schemaPath:"#/$defs/signedEnergy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data13 < -9007199254740991 || isNaN(data13)){
validate180.errors = [{instancePath:instancePath+"/exchanged",schemaPath:"#/$defs/signedEnergy/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
return false;
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.balancing !== undefined){
let data14 = data.balancing;
const _errs36 = errors;
const _errs37 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate180.errors = [{instancePath:instancePath+"/balancing",schemaPath:"#/$defs/signedEnergy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs37){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
validate180.errors = [{instancePath:instancePath+"/balancing",schemaPath:"#/$defs/signedEnergy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data14 < -9007199254740991 || isNaN(data14)){
validate180.errors = [{instancePath:instancePath+"/balancing",schemaPath:"#/$defs/signedEnergy/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
return false;
}
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deviation !== undefined){
let data15 = data.deviation;
const _errs39 = errors;
const _errs40 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate180.errors = [{instancePath:instancePath+"/deviation",schemaPath:"#/$defs/signedEnergy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
validate180.errors = [{instancePath:instancePath+"/deviation",schemaPath:"#/$defs/signedEnergy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data15 < -9007199254740991 || isNaN(data15)){
validate180.errors = [{instancePath:instancePath+"/deviation",schemaPath:"#/$defs/signedEnergy/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"}];
return false;
}
}
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data16 = data.price;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data16 === "string"){
if(!pattern4.test(data16)){
validate180.errors = [{instancePath:instancePath+"/price",schemaPath:"#/properties/price/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate180.errors = [{instancePath:instancePath+"/price",schemaPath:"#/properties/price/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.area !== undefined){
let data17 = data.area;
const _errs44 = errors;
if(typeof data17 !== "string"){
validate180.errors = [{instancePath:instancePath+"/area",schemaPath:"#/$defs/area/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data17 === "short") || (data17 === "long"))){
validate180.errors = [{instancePath:instancePath+"/area",schemaPath:"#/$defs/area/enum",keyword:"enum",params:{allowedValues: schema414.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate180.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate180.errors = vErrors;
return errors === 0;
}
validate180.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema417 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema418 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate184(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate184.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate184.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate184.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate184.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate184.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate184.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate184.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate184.errors = vErrors;
return errors === 0;
}
validate184.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate177(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:statement" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate177.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.point === undefined) && (missing0 = "point"))) || ((data.number === undefined) && (missing0 = "number"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.from === undefined) && (missing0 = "from"))) || ((data.until === undefined) && (missing0 = "until"))) || ((data.opening === undefined) && (missing0 = "opening"))) || ((data.postings === undefined) && (missing0 = "postings"))) || ((data.closing === undefined) && (missing0 = "closing"))) || ((data.at === undefined) && (missing0 = "at"))){
validate177.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema393.properties, key0))){
validate177.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-statement" !== data.type){
validate177.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-statement"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate177.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate177.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate177.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate177.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.point !== undefined){
let data3 = data.point;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(data3.length > 128){
validate177.errors = [{instancePath:instancePath+"/point",schemaPath:"#/$defs/point/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(!pattern143.test(data3)){
validate177.errors = [{instancePath:instancePath+"/point",schemaPath:"#/$defs/point/pattern",keyword:"pattern",params:{pattern: "^[!-~]{1,128}$"},message:"must match pattern \""+"^[!-~]{1,128}$"+"\""}];
return false;
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/point",schemaPath:"#/$defs/point/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data4 = data.number;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate177.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
validate177.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate177.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.previous !== undefined){
let data5 = data.previous;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate177.errors = [{instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate177.errors = [{instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data6 = data.kind;
const _errs16 = errors;
if(typeof data6 !== "string"){
validate177.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data6 === "slot") || (data6 === "correction")) || (data6 === "top-up")) || (data6 === "month"))){
validate177.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema393.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.from !== undefined){
let data7 = data.from;
const _errs18 = errors;
const _errs19 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate177.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 253402300799 || isNaN(data7)){
validate177.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate177.errors = [{instancePath:instancePath+"/from",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
let data8 = data.until;
const _errs21 = errors;
const _errs22 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate177.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 253402300799 || isNaN(data8)){
validate177.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate177.errors = [{instancePath:instancePath+"/until",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.opening !== undefined){
let data9 = data.opening;
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(data9.length > 31){
validate177.errors = [{instancePath:instancePath+"/opening",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data9)){
validate177.errors = [{instancePath:instancePath+"/opening",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/opening",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.postings !== undefined){
let data10 = data.postings;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data10)){
if(data10.length > 16){
validate177.errors = [{instancePath:instancePath+"/postings",schemaPath:"#/properties/postings/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
var valid7 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
const _errs29 = errors;
if(!(validate178(data10[i0], {instancePath:instancePath+"/postings/" + i0,parentData:data10,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
errors = vErrors.length;
}
var valid7 = _errs29 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/postings",schemaPath:"#/properties/postings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.closing !== undefined){
let data12 = data.closing;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data12 === "string"){
if(data12.length > 31){
validate177.errors = [{instancePath:instancePath+"/closing",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data12)){
validate177.errors = [{instancePath:instancePath+"/closing",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/closing",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delivery !== undefined){
const _errs33 = errors;
if(!(validate180(data.delivery, {instancePath:instancePath+"/delivery",parentData:data,parentDataProperty:"delivery",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate180.errors : vErrors.concat(validate180.errors);
errors = vErrors.length;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topUp !== undefined){
let data14 = data.topUp;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data14 === "string"){
if(!pattern4.test(data14)){
validate177.errors = [{instancePath:instancePath+"/topUp",schemaPath:"#/properties/topUp/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate177.errors = [{instancePath:instancePath+"/topUp",schemaPath:"#/properties/topUp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.first !== undefined){
let data15 = data.first;
const _errs36 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate177.errors = [{instancePath:instancePath+"/first",schemaPath:"#/properties/first/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs36){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
validate177.errors = [{instancePath:instancePath+"/first",schemaPath:"#/properties/first/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data15 < 1 || isNaN(data15)){
validate177.errors = [{instancePath:instancePath+"/first",schemaPath:"#/properties/first/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cents !== undefined){
let data16 = data.cents;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data16 === "string"){
if(data16.length > 31){
validate177.errors = [{instancePath:instancePath+"/cents",schemaPath:"#/properties/cents/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data16)){
validate177.errors = [{instancePath:instancePath+"/cents",schemaPath:"#/properties/cents/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/cents",schemaPath:"#/properties/cents/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.carried !== undefined){
let data17 = data.carried;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data17 === "string"){
if(data17.length > 31){
validate177.errors = [{instancePath:instancePath+"/carried",schemaPath:"#/properties/carried/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data17)){
validate177.errors = [{instancePath:instancePath+"/carried",schemaPath:"#/properties/carried/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/carried",schemaPath:"#/properties/carried/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data18 = data.at;
const _errs42 = errors;
const _errs43 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate177.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs43){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 253402300799 || isNaN(data18)){
validate177.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate177.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data19 = data.ext;
const _errs45 = errors;
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
validate177.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs48 = errors;
if(!(validate184(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate177.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate177.errors = vErrors;
return errors === 0;
}
validate177.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isTake = validate186;
const schema419 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:take","description":"The taker's market asks the market of an offer for lots of it, in the name of a participant of its own.","type":"object","additionalProperties":false,"required":["type","signer","market","to","kind","offer","side","message","slot","lot","lots","nonce"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-take"},"signer":{"$ref":"#/$defs/kid"},"market":{"description":"The taker's market, which signs this and holds what it takes.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"to":{"description":"The market where the offer originates, which decides.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"kind":{"description":"Which of the two ways to trade.","type":"string","enum":["direct","pay-as-offer"]},"offer":{"description":"The offer that is taken.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"side":{"description":"The side of the offer that is taken.","type":"string","enum":["buy","sell"]},"message":{"description":"The acceptance or the bid of the taker's participant.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"slot":{"$ref":"#/$defs/slot"},"lot":{"$ref":"#/$defs/lotSize"},"lots":{"$ref":"#/$defs/lotCount"},"nonce":{"$ref":"#/$defs/nonce"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lotCount":{"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824},"lotSize":{"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}}}};
const schema420 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema421 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema422 = {"description":"Energy of one lot in Wh.","type":"integer","minimum":1,"maximum":1073741824};
const schema423 = {"description":"A number of lots.","type":"integer","minimum":1,"maximum":1073741824};
const schema424 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const schema425 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema426 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema427 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate187(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate187.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate187.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate187.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate187.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate187.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate187.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate187.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate187.errors = vErrors;
return errors === 0;
}
validate187.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate186(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:take" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate186.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.to === undefined) && (missing0 = "to"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.offer === undefined) && (missing0 = "offer"))) || ((data.side === undefined) && (missing0 = "side"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.lot === undefined) && (missing0 = "lot"))) || ((data.lots === undefined) && (missing0 = "lots"))) || ((data.nonce === undefined) && (missing0 = "nonce"))){
validate186.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema419.properties, key0))){
validate186.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-take" !== data.type){
validate186.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-take"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate186.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate186.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(data2.length > 255){
validate186.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate186.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate186.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.to !== undefined){
let data3 = data.to;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(data3.length > 255){
validate186.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data3)){
validate186.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate186.errors = [{instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data4 = data.kind;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate186.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data4 === "direct") || (data4 === "pay-as-offer"))){
validate186.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema419.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offer !== undefined){
let data5 = data.offer;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate186.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/properties/offer/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate186.errors = [{instancePath:instancePath+"/offer",schemaPath:"#/properties/offer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.side !== undefined){
let data6 = data.side;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate186.errors = [{instancePath:instancePath+"/side",schemaPath:"#/properties/side/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data6 === "buy") || (data6 === "sell"))){
validate186.errors = [{instancePath:instancePath+"/side",schemaPath:"#/properties/side/enum",keyword:"enum",params:{allowedValues: schema419.properties.side.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
let data7 = data.message;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate186.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate186.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data8 = data.slot;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((data8.start === undefined) && (missing1 = "start")) || ((data8.len === undefined) && (missing1 = "len"))){
validate186.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs21 = errors;
for(const key1 in data8){
if(!((key1 === "start") || (key1 === "len"))){
validate186.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs21 === errors){
if(data8.start !== undefined){
let data9 = data8.start;
const _errs22 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate186.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 253402300799 || isNaN(data9)){
validate186.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate186.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.len !== undefined){
let data10 = data8.len;
const _errs24 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate186.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 86400 || isNaN(data10)){
validate186.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data10 < 60 || isNaN(data10)){
validate186.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate186.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lot !== undefined){
let data11 = data.lot;
const _errs26 = errors;
const _errs27 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate186.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1073741824 || isNaN(data11)){
validate186.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data11 < 1 || isNaN(data11)){
validate186.errors = [{instancePath:instancePath+"/lot",schemaPath:"#/$defs/lotSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lots !== undefined){
let data12 = data.lots;
const _errs29 = errors;
const _errs30 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate186.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs30){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1073741824 || isNaN(data12)){
validate186.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824"}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate186.errors = [{instancePath:instancePath+"/lots",schemaPath:"#/$defs/lotCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data13 = data.nonce;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data13 === "string"){
if(!pattern7.test(data13)){
validate186.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate186.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data14 = data.ext;
const _errs35 = errors;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
validate186.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs38 = errors;
if(!(validate187(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate187.errors : vErrors.concat(validate187.errors);
errors = vErrors.length;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate186.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate186.errors = vErrors;
return errors === 0;
}
validate186.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isTopUp = validate189;
const schema428 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:top-up","description":"The market operator confirms money that was paid in for an account, or paid out.","type":"object","additionalProperties":false,"required":["type","signer","market","point","amount","reference","at","nonce"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-top-up"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"point":{"$ref":"#/$defs/point"},"amount":{"$ref":"#/$defs/money"},"reference":{"$ref":"#/$defs/text"},"at":{"$ref":"#/$defs/instant"},"nonce":{"$ref":"#/$defs/nonce"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"money":{"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"nonce":{"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"},"point":{"description":"A connection point as its market names it; @upper is the line to the upper market, @losses the losses of the grid.","type":"string","pattern":"^[!-~]{1,128}$","maxLength":128},"text":{"description":"A line of text for people.","type":"string","pattern":"^[ -~]{0,140}$","maxLength":140}}};
const schema429 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema430 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema431 = {"description":"A connection point as its market names it; @upper is the line to the upper market, @losses the losses of the grid.","type":"string","pattern":"^[!-~]{1,128}$","maxLength":128};
const schema432 = {"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31};
const schema433 = {"description":"A line of text for people.","type":"string","pattern":"^[ -~]{0,140}$","maxLength":140};
const schema434 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema435 = {"description":"Chance that makes two otherwise equal messages different: 16 bytes or more, base64url.","type":"string","pattern":"^[A-Za-z0-9_-]{22,43}$"};
const schema436 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const pattern238 = new RegExp("^[ -~]{0,140}$", "");
const schema437 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema438 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate190(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate190.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate190.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate190.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate190.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate190.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate190.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate190.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate190.errors = vErrors;
return errors === 0;
}
validate190.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate189(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:top-up" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate189.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.point === undefined) && (missing0 = "point"))) || ((data.amount === undefined) && (missing0 = "amount"))) || ((data.reference === undefined) && (missing0 = "reference"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.nonce === undefined) && (missing0 = "nonce"))){
validate189.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema428.properties, key0))){
validate189.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-top-up" !== data.type){
validate189.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-top-up"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate189.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate189.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate189.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate189.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate189.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.point !== undefined){
let data3 = data.point;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(data3.length > 128){
validate189.errors = [{instancePath:instancePath+"/point",schemaPath:"#/$defs/point/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"}];
return false;
}
else {
if(!pattern143.test(data3)){
validate189.errors = [{instancePath:instancePath+"/point",schemaPath:"#/$defs/point/pattern",keyword:"pattern",params:{pattern: "^[!-~]{1,128}$"},message:"must match pattern \""+"^[!-~]{1,128}$"+"\""}];
return false;
}
}
}
else {
validate189.errors = [{instancePath:instancePath+"/point",schemaPath:"#/$defs/point/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amount !== undefined){
let data4 = data.amount;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(data4.length > 31){
validate189.errors = [{instancePath:instancePath+"/amount",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data4)){
validate189.errors = [{instancePath:instancePath+"/amount",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate189.errors = [{instancePath:instancePath+"/amount",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reference !== undefined){
let data5 = data.reference;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data5 === "string"){
if(data5.length > 140){
validate189.errors = [{instancePath:instancePath+"/reference",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 140},message:"must NOT have more than 140 characters"}];
return false;
}
else {
if(!pattern238.test(data5)){
validate189.errors = [{instancePath:instancePath+"/reference",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[ -~]{0,140}$"},message:"must match pattern \""+"^[ -~]{0,140}$"+"\""}];
return false;
}
}
}
else {
validate189.errors = [{instancePath:instancePath+"/reference",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data6 = data.at;
const _errs18 = errors;
const _errs19 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate189.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 253402300799 || isNaN(data6)){
validate189.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate189.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nonce !== undefined){
let data7 = data.nonce;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data7 === "string"){
if(!pattern7.test(data7)){
validate189.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{22,43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{22,43}$"+"\""}];
return false;
}
}
else {
validate189.errors = [{instancePath:instancePath+"/nonce",schemaPath:"#/$defs/nonce/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data8 = data.ext;
const _errs24 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
validate189.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs27 = errors;
if(!(validate190(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
errors = vErrors.length;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate189.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate189.errors = vErrors;
return errors === 0;
}
validate189.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const isTrade = validate192;
const schema439 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:bc4p:schema:v1:trade","description":"The originating market's contract over what was traded between exactly two offers, or an offer and an acceptance.","type":"object","additionalProperties":false,"required":["type","signer","market","number","kind","slot","sell","buy","resting","seller","buyer","energy","price","quotes","fees","buyerPays","sellerReceives","at","atMs"],"properties":{"type":{"description":"Names the kind of message; equals the header's typ.","const":"bc4p-trade"},"signer":{"$ref":"#/$defs/kid"},"market":{"$ref":"#/$defs/address"},"number":{"description":"The trade's number in its market, from 1.","type":"integer","minimum":1,"maximum":9007199254740991},"kind":{"description":"Which of the two ways to trade.","type":"string","enum":["direct","pay-as-offer"]},"take":{"description":"The take that this trade answers; present exactly when a participant of another market trades.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"slot":{"$ref":"#/$defs/slot"},"sell":{"description":"The id of the seller's signed message: an offer, or the acceptance of a bid.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"buy":{"description":"The id of the buyer's signed message: an offer, or the acceptance of an ask.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"resting":{"description":"The side whose offer was there first; its price rules.","type":"string","enum":["buy","sell"]},"seller":{"$ref":"#/$defs/kid"},"buyer":{"$ref":"#/$defs/kid"},"energy":{"description":"Energy in Wh.","type":"integer","minimum":1,"maximum":9007199254740991},"price":{"$ref":"#/$defs/price"},"quotes":{"description":"The firm fee of every line on the path, from seller to buyer.","type":"array","maxItems":128,"items":{"$ref":"#/$defs/tradeQuote"}},"fees":{"$ref":"#/$defs/money"},"buyerPays":{"$ref":"#/$defs/money"},"sellerReceives":{"$ref":"#/$defs/money"},"at":{"$ref":"#/$defs/instant"},"atMs":{"$ref":"#/$defs/milliseconds"},"ext":{"$ref":"#/$defs/ext"},"must":{"$ref":"#/$defs/must"}},"$defs":{"address":{"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"direction":{"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]},"energy":{"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991},"ext":{"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"},"instant":{"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799},"kid":{"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"lineId":{"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64},"milliseconds":{"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999},"money":{"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31},"must":{"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}},"name":{"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64},"price":{"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576},"slot":{"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}},"tradeQuote":{"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"market":{"description":"The market whose grid has the line; present exactly when it is not the trade's own market.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}}}};
const schema440 = {"description":"A certificate: base64url SHA-256 of its DER bytes.","type":"string","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema441 = {"description":"A market address: the labels from the market up to the root, joined by dots.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255};
const schema442 = {"description":"A delivery slot: the half-open interval from start to start + len.","type":"object","additionalProperties":false,"required":["start","len"],"properties":{"start":{"description":"First instant of the slot; a multiple of len.","type":"integer","minimum":0,"maximum":253402300799},"len":{"description":"Length in seconds.","type":"integer","minimum":60,"maximum":86400}}};
const schema445 = {"description":"A price or fee rate in mct/kWh.","type":"integer","minimum":-1048576,"maximum":1048576};
const schema450 = {"description":"Money in 10^-8 EUR, as a decimal string.","type":"string","pattern":"^(0|-?[1-9][0-9]{0,29})$","maxLength":31};
const schema454 = {"description":"Seconds since 1970-01-01T00:00:00Z.","type":"integer","minimum":0,"maximum":253402300799};
const schema455 = {"description":"The milliseconds within the second.","type":"integer","minimum":0,"maximum":999};
const schema456 = {"description":"Extensions by name; a receiver ignores those it does not know, unless `must` names them.","type":"object"};
const schema446 = {"description":"What one line charges for one trade.","type":"object","additionalProperties":false,"required":["line","direction","energy","fee"],"properties":{"market":{"description":"The market whose grid has the line; present exactly when it is not the trade's own market.","type":"string","pattern":"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$","maxLength":255},"line":{"$ref":"#/$defs/lineId"},"direction":{"$ref":"#/$defs/direction"},"energy":{"$ref":"#/$defs/energy"},"fee":{"$ref":"#/$defs/money"}}};
const schema447 = {"description":"A line of the market's grid.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","maxLength":64};
const schema448 = {"description":"Up is towards the root of the grid.","type":"string","enum":["up","down"]};
const schema449 = {"description":"Energy in Wh.","type":"integer","minimum":0,"maximum":9007199254740991};

function validate193(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate193.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.line === undefined) && (missing0 = "line")) || ((data.direction === undefined) && (missing0 = "direction"))) || ((data.energy === undefined) && (missing0 = "energy"))) || ((data.fee === undefined) && (missing0 = "fee"))){
validate193.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "market") || (key0 === "line")) || (key0 === "direction")) || (key0 === "energy")) || (key0 === "fee"))){
validate193.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.market !== undefined){
let data0 = data.market;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 255){
validate193.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data0)){
validate193.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate193.errors = [{instancePath:instancePath+"/market",schemaPath:"#/properties/market/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.line !== undefined){
let data1 = data.line;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 64){
validate193.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern29.test(data1)){
validate193.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate193.errors = [{instancePath:instancePath+"/line",schemaPath:"#/$defs/lineId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.direction !== undefined){
let data2 = data.direction;
const _errs7 = errors;
if(typeof data2 !== "string"){
validate193.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "up") || (data2 === "down"))){
validate193.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/$defs/direction/enum",keyword:"enum",params:{allowedValues: schema448.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.energy !== undefined){
let data3 = data.energy;
const _errs10 = errors;
const _errs11 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate193.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate193.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate193.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/$defs/energy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fee !== undefined){
let data4 = data.fee;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data4 === "string"){
if(data4.length > 31){
validate193.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data4)){
validate193.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate193.errors = [{instancePath:instancePath+"/fee",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate193.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate193.errors = vErrors;
return errors === 0;
}
validate193.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema457 = {"description":"Names in `ext` that a receiver has to understand.","type":"array","minItems":1,"maxItems":16,"items":{"$ref":"#/$defs/name"}};
const schema458 = {"description":"A name: lower-case letters, digits, dots and hyphens.","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$","maxLength":64};

function validate195(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate195.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
if(data.length > 16){
validate195.errors = [{instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data.length < 1){
validate195.errors = [{instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length > 64){
validate195.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
else {
if(!pattern8.test(data0)){
validate195.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
}
else {
validate195.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
}
}
else {
validate195.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate195.errors = vErrors;
return errors === 0;
}
validate195.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate192(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:bc4p:schema:v1:trade" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate192.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((((((data.type === undefined) && (missing0 = "type")) || ((data.signer === undefined) && (missing0 = "signer"))) || ((data.market === undefined) && (missing0 = "market"))) || ((data.number === undefined) && (missing0 = "number"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.slot === undefined) && (missing0 = "slot"))) || ((data.sell === undefined) && (missing0 = "sell"))) || ((data.buy === undefined) && (missing0 = "buy"))) || ((data.resting === undefined) && (missing0 = "resting"))) || ((data.seller === undefined) && (missing0 = "seller"))) || ((data.buyer === undefined) && (missing0 = "buyer"))) || ((data.energy === undefined) && (missing0 = "energy"))) || ((data.price === undefined) && (missing0 = "price"))) || ((data.quotes === undefined) && (missing0 = "quotes"))) || ((data.fees === undefined) && (missing0 = "fees"))) || ((data.buyerPays === undefined) && (missing0 = "buyerPays"))) || ((data.sellerReceives === undefined) && (missing0 = "sellerReceives"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.atMs === undefined) && (missing0 = "atMs"))){
validate192.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema439.properties, key0))){
validate192.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if("bc4p-trade" !== data.type){
validate192.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "bc4p-trade"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signer !== undefined){
let data1 = data.signer;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate192.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate192.errors = [{instancePath:instancePath+"/signer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.market !== undefined){
let data2 = data.market;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 255){
validate192.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"}];
return false;
}
else {
if(!pattern5.test(data2)){
validate192.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"},message:"must match pattern \""+"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,14}$"+"\""}];
return false;
}
}
}
else {
validate192.errors = [{instancePath:instancePath+"/market",schemaPath:"#/$defs/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.number !== undefined){
let data3 = data.number;
const _errs9 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate192.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
validate192.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate192.errors = [{instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data4 = data.kind;
const _errs11 = errors;
if(typeof data4 !== "string"){
validate192.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data4 === "direct") || (data4 === "pay-as-offer"))){
validate192.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema439.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.take !== undefined){
let data5 = data.take;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate192.errors = [{instancePath:instancePath+"/take",schemaPath:"#/properties/take/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate192.errors = [{instancePath:instancePath+"/take",schemaPath:"#/properties/take/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slot !== undefined){
let data6 = data.slot;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if(((data6.start === undefined) && (missing1 = "start")) || ((data6.len === undefined) && (missing1 = "len"))){
validate192.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs18 = errors;
for(const key1 in data6){
if(!((key1 === "start") || (key1 === "len"))){
validate192.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs18 === errors){
if(data6.start !== undefined){
let data7 = data6.start;
const _errs19 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate192.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 253402300799 || isNaN(data7)){
validate192.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate192.errors = [{instancePath:instancePath+"/slot/start",schemaPath:"#/$defs/slot/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.len !== undefined){
let data8 = data6.len;
const _errs21 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate192.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 86400 || isNaN(data8)){
validate192.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"}];
return false;
}
else {
if(data8 < 60 || isNaN(data8)){
validate192.errors = [{instancePath:instancePath+"/slot/len",schemaPath:"#/$defs/slot/properties/len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 60},message:"must be >= 60"}];
return false;
}
}
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate192.errors = [{instancePath:instancePath+"/slot",schemaPath:"#/$defs/slot/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sell !== undefined){
let data9 = data.sell;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
validate192.errors = [{instancePath:instancePath+"/sell",schemaPath:"#/properties/sell/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate192.errors = [{instancePath:instancePath+"/sell",schemaPath:"#/properties/sell/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.buy !== undefined){
let data10 = data.buy;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
validate192.errors = [{instancePath:instancePath+"/buy",schemaPath:"#/properties/buy/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate192.errors = [{instancePath:instancePath+"/buy",schemaPath:"#/properties/buy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resting !== undefined){
let data11 = data.resting;
const _errs27 = errors;
if(typeof data11 !== "string"){
validate192.errors = [{instancePath:instancePath+"/resting",schemaPath:"#/properties/resting/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data11 === "buy") || (data11 === "sell"))){
validate192.errors = [{instancePath:instancePath+"/resting",schemaPath:"#/properties/resting/enum",keyword:"enum",params:{allowedValues: schema439.properties.resting.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seller !== undefined){
let data12 = data.seller;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
validate192.errors = [{instancePath:instancePath+"/seller",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate192.errors = [{instancePath:instancePath+"/seller",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.buyer !== undefined){
let data13 = data.buyer;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
validate192.errors = [{instancePath:instancePath+"/buyer",schemaPath:"#/$defs/kid/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{43}$"+"\""}];
return false;
}
}
else {
validate192.errors = [{instancePath:instancePath+"/buyer",schemaPath:"#/$defs/kid/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.energy !== undefined){
let data14 = data.energy;
const _errs35 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate192.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/properties/energy/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
validate192.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/properties/energy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data14 < 1 || isNaN(data14)){
validate192.errors = [{instancePath:instancePath+"/energy",schemaPath:"#/properties/energy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.price !== undefined){
let data15 = data.price;
const _errs37 = errors;
const _errs38 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate192.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs38){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1048576 || isNaN(data15)){
validate192.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576},message:"must be <= 1048576"}];
return false;
}
else {
if(data15 < -1048576 || isNaN(data15)){
validate192.errors = [{instancePath:instancePath+"/price",schemaPath:"#/$defs/price/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1048576},message:"must be >= -1048576"}];
return false;
}
}
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quotes !== undefined){
let data16 = data.quotes;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data16)){
if(data16.length > 128){
validate192.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/maxItems",keyword:"maxItems",params:{limit: 128},message:"must NOT have more than 128 items"}];
return false;
}
else {
var valid8 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
const _errs42 = errors;
if(!(validate193(data16[i0], {instancePath:instancePath+"/quotes/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors);
errors = vErrors.length;
}
var valid8 = _errs42 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate192.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fees !== undefined){
let data18 = data.fees;
const _errs43 = errors;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data18 === "string"){
if(data18.length > 31){
validate192.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data18)){
validate192.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate192.errors = [{instancePath:instancePath+"/fees",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.buyerPays !== undefined){
let data19 = data.buyerPays;
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(typeof data19 === "string"){
if(data19.length > 31){
validate192.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data19)){
validate192.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate192.errors = [{instancePath:instancePath+"/buyerPays",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sellerReceives !== undefined){
let data20 = data.sellerReceives;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data20 === "string"){
if(data20.length > 31){
validate192.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/maxLength",keyword:"maxLength",params:{limit: 31},message:"must NOT have more than 31 characters"}];
return false;
}
else {
if(!pattern30.test(data20)){
validate192.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/pattern",keyword:"pattern",params:{pattern: "^(0|-?[1-9][0-9]{0,29})$"},message:"must match pattern \""+"^(0|-?[1-9][0-9]{0,29})$"+"\""}];
return false;
}
}
}
else {
validate192.errors = [{instancePath:instancePath+"/sellerReceives",schemaPath:"#/$defs/money/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data21 = data.at;
const _errs52 = errors;
const _errs53 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate192.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs53){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 253402300799 || isNaN(data21)){
validate192.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 253402300799},message:"must be <= 253402300799"}];
return false;
}
else {
if(data21 < 0 || isNaN(data21)){
validate192.errors = [{instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.atMs !== undefined){
let data22 = data.atMs;
const _errs55 = errors;
const _errs56 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate192.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs56){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 999 || isNaN(data22)){
validate192.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"}];
return false;
}
else {
if(data22 < 0 || isNaN(data22)){
validate192.errors = [{instancePath:instancePath+"/atMs",schemaPath:"#/$defs/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ext !== undefined){
let data23 = data.ext;
const _errs58 = errors;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
validate192.errors = [{instancePath:instancePath+"/ext",schemaPath:"#/$defs/ext/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.must !== undefined){
const _errs61 = errors;
if(!(validate195(data.must, {instancePath:instancePath+"/must",parentData:data,parentDataProperty:"must",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate195.errors : vErrors.concat(validate195.errors);
errors = vErrors.length;
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate192.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate192.errors = vErrors;
return errors === 0;
}
validate192.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

